// POST /card/create: a new kind of card.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 创建朋友的券接口
import { CouponError } from '@kaquan/protocol/errors';
import { textField } from '../../http/fields.ts';
import type { WechatApi } from '../api.ts';
import { checkFields } from '../check-fields.ts';
import type { Card } from './card.ts';
import { createRules } from './create-rules.ts';

/**
 * Creates a card; it waits for WeChat's review (push card_pass_check). A friends' coupon has no stock until points
 * buy some, and its thresholds cannot be changed afterwards: previewCoupon shows what they make of it. Not repeated
 * when the answer is lost: a second call would make a second card.
 *
 * @throws {CouponError} FIELD_INVALID with the field's path and its rule, before WeChat is asked; PLATFORM_REFUSED
 *   when WeChat finds a field wrong
 * @example const { cardId } = await createCard(server.wechat, { card_type: 'DISCOUNT', discount: { base_info, discount: 30 } });
 * @supported node
 */
export async function createCard(api: WechatApi, card: Card): Promise<{ cardId: string }> {
  const checked = checkFields(createRules(card), card);
  const answer = await api.call({
    method: 'POST',
    path: '/card/create',
    json: { card: checked },
    repeatable: false,
  });
  const cardId = textField(answer, 'card_id');
  if (cardId === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'WeChat created a card without telling its id.', {
      platform: 'wechat',
    });
  return { cardId };
}
