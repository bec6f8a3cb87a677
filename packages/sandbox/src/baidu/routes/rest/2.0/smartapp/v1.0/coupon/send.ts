// POST /rest/2.0/smartapp/v1.0/coupon/send: the merchant puts a coupon into a user's wallet.
// @see official server SDK, sendCoupon (同步至卡券包)
import type { Core } from '../../../../../../../core/platform.ts';
import { businessRefusal, invalid, UNKNOWN_COUPON } from '../../../../../../answers.ts';
import { refusalOf, takeOne } from '../../../../../../claim.ts';
import type { Guarded } from '../../../../../../credentials.ts';
import { readFields } from '../../../../../../read-fields.ts';
import { findCoupon, type Store, type Take } from '../../../../../../store.ts';

/** couponTakeId is a Long here, unlike in the push: written out, since a JavaScript number would lose digits. */
const sent = (take: Take) => `{"errno":0,"msg":"success","data":{"couponTakeId":${take.couponTakeId}}}`;

/** The same uniqueSendingIdentity answers the same couponTakeId and sends nothing again. */
export function send(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const { couponId, openId, uniqueSendingIdentity } = await readFields(c);
    const template = findCoupon(store, account, couponId);
    if (!template) return c.json(UNKNOWN_COUPON);
    if (!uniqueSendingIdentity) return c.json(invalid('uniqueSendingIdentity'));
    if (!openId) return c.json(invalid('openId'));
    const identity = `${account.appKey}/${uniqueSendingIdentity}`;
    let take = store.sendings.get(identity);
    if (take && (take.openId !== openId || take.couponId !== couponId))
      return c.json(invalid('uniqueSendingIdentity was used for another coupon or user'));
    if (!take) {
      const now = core.clock.now();
      const refused = refusalOf(template, openId, now);
      if (refused) return c.json(businessRefusal(refused.message));
      take = takeOne(store, template, openId, now);
      store.sendings.set(identity, take);
    }
    return c.body(sent(take), 200, { 'content-type': 'application/json' });
  };
}
