// POST /card/update: changes a card; some changes send it back to WeChat's review.
// @see 朋友的券 更新朋友的券信息接口
import { truthField } from '../../http/fields.ts';
import type { WechatApi } from '../api.ts';
import { checkFields } from '../check-fields.ts';
import type { UpdateCardRequest } from './update-card.ts';
import { UpdateRules } from './update-rules.ts';
import { checkGrowth } from './update-validity.ts';

/**
 * Changes the named fields of a card. Repeated when the answer is lost: the same change again is no other change. Who
 * claims one from now on gets what WeChat says of it then.
 *
 * @returns sendCheck: the card waits for review again, and cannot be claimed until it has passed
 * @throws {CouponError} FIELD_INVALID with the field's path and its rule, for what cannot be changed too; PLATFORM_REFUSED
 *   when WeChat finds a field wrong
 * @example const { sendCheck } = await updateCard(server.wechat, { cardId, cash: { base_info: { color: 'Color020' } } });
 * @supported node
 */
export async function updateCard(
  api: WechatApi,
  request: UpdateCardRequest,
): Promise<{ sendCheck: boolean }> {
  const { current, ...changes } = request;
  const json = checkFields(UpdateRules, changes);
  if (current !== undefined)
    for (const type of ['groupon', 'cash', 'discount', 'gift', 'general_coupon'] as const) {
      const date = json[type]?.base_info?.date_info;
      if (date) checkGrowth(`${type}.base_info.date_info`, date, current);
    }
  try {
    const answer = await api.call({ method: 'POST', path: '/card/update', json, repeatable: true });
    return { sendCheck: truthField(answer, 'send_check') === true };
  } finally {
    // Also when the answer is lost: nobody knows then whether it has changed.
    await api.forgetCard(request.cardId);
  }
}
