// At the counter, over HTTP: a shown card is used once, and who cannot use it hears why.
// @see 朋友的券 线下核销
import type { Card } from '@kaquan/server/wechat/card/card';
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { markCode } from '@kaquan/server/wechat/card/code/mark';
import { makeCodeUnavailable } from '@kaquan/server/wechat/card/code/unavailable';
import { createCard } from '@kaquan/server/wechat/card/create';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { stockedCoupon } from './friends-coupon.ts';
import { ownCodesCard } from './own-codes-card.ts';
import { NOVEMBER, openWechat, type WechatStage } from './stage.ts';

const DAY = 24 * 3600;
const CONSUME = '/card/code/consume';
const GET = '/card/code/get';

describe('at the counter', () => {
  let stage: WechatStage;
  let shared = '';
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
    shared = await stockedCoupon(stage, 30);
  });
  afterEach(() => stage.control.noFaults());
  afterAll(() => stage?.close());

  const claimed = async (cardId = shared) => (await stage.claim(stage.holder, cardId)).code;
  const shown = async (by = stage.holder) => {
    const code = await claimed();
    await stage.people('/shows', { openid: by, code });
    return code;
  };
  const redeem = (code: string, cardId?: string) =>
    redeemCode(stage.wechat, { code, ...(cardId === undefined ? {} : { cardId }) });
  const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });

  it('a friends’ coupon that is shown is used by its code alone', async () => {
    const code = await shown();
    expect(await redeem(code)).toEqual({ cardId: shared, openid: stage.holder });
    expect(await getCode(stage.wechat, { code })).toMatchObject({ userCardStatus: 'CONSUMED' });
  });

  it('a friend shows it, and it is the friend who has used it', async () => {
    expect(await redeem(await shown(stage.friend))).toEqual({ cardId: shared, openid: stage.friend });
  });

  it('a card with a code of the merchant’s own is found by card and code', async () => {
    const { cardId } = await createCard(stage.wechat, ownCodesCard(NOVEMBER));
    await stage.review(cardId);
    const { code } = await stage.claim(stage.holder, cardId, { code: 'COUNTER1' });
    expect(await redeem(code, cardId)).toEqual({ cardId, openid: stage.holder });
  });

  describe('hears why not:', () => {
    it('it was not shown', async () => refused(redeem(await claimed()), 'COUPON_NOT_YOURS'));
    it('nobody holds it', () => refused(redeem('100000000000'), 'COUPON_UNKNOWN'));

    it('it was used', async () => {
      const code = await shown();
      await redeem(code);
      await refused(redeem(code), 'COUPON_USED');
    });

    it('a friend is about to use it on a page', async () => {
      const code = await claimed();
      await markCode(stage.wechat, { cardId: shared, code, openid: stage.friend, isMark: true });
      await refused(redeem(code), 'COUPON_RESERVED');
    });

    it('it was deleted', async () => {
      const code = await claimed();
      await stage.people('/deletions', { openid: stage.holder, code });
      await refused(redeem(code), 'COUPON_VOID');
    });

    it('the merchant disabled it', async () => {
      const code = await claimed();
      await makeCodeUnavailable(stage.wechat, { code, reason: '退款' });
      await refused(redeem(code), 'COUPON_VOID');
    });

    it('it is being given away, and then was', async () => {
      const { gift } = ownCodesCard(NOVEMBER, { use_custom_code: false }) as { gift: object };
      const { cardId } = await createCard(stage.wechat, { card_type: 'GIFT', gift } as Card);
      await stage.review(cardId);
      const code = await claimed(cardId);
      await stage.people('/gifts', { openid: stage.holder, code });
      await refused(redeem(code), 'COUPON_GIFTING');
      const taken = await stage.people<{ code: string }>('/gifts/accept', { openid: stage.stranger, code });
      await refused(redeem(code), 'COUPON_UNKNOWN');
      expect(await redeem(taken.code)).toEqual({ cardId, openid: stage.stranger });
    });

    it('it is not valid yet', async () => {
      const { gift } = ownCodesCard(NOVEMBER + 2 * DAY, { use_custom_code: false }) as { gift: object };
      const { cardId } = await createCard(stage.wechat, { card_type: 'GIFT', gift } as Card);
      await stage.review(cardId);
      await refused(redeem(await claimed(cardId)), 'COUPON_NOT_YET_VALID');
    });
  });

  it.each([['timeout-before'], ['timeout-after'], ['busy'], ['truncated']])(
    'a card is used once when the answer is lost by %s',
    async (kind) => {
      const code = await shown();
      await stage.control.fault({ platform: 'wechat', route: CONSUME, kind, delay: 0 });
      expect(await redeem(code)).toMatchObject({ cardId: shared });
      expect(await getCode(stage.wechat, { code })).toMatchObject({ userCardStatus: 'CONSUMED' });
      await refused(redeem(code), 'COUPON_USED');
    },
  );

  it('nobody knows when code/get does not answer either', async () => {
    const code = await shown();
    // Cut after a second, in which the questions to come are made to fail too.
    await stage.control.fault({ platform: 'wechat', route: CONSUME, kind: 'timeout-after', delay: 1 });
    const waiting = refused(redeem(code), 'REDEMPTION_PENDING');
    const asked = () => stage.noted.some(({ path, body }) => path === GET && body.includes(code));
    await waitUntil(async () => asked(), 'the first question');
    await stage.control.fault({ platform: 'wechat', route: GET, kind: 'http-500', count: 3 });
    await waiting;
    await refused(redeem(code), 'COUPON_USED');
  });

  it('an expired card is refused in the end', async () => {
    const code = await shown();
    stage.sandbox.clock.advance(40 * DAY);
    await refused(redeem(code), 'COUPON_EXPIRED');
  });
});
