// POST /card/create: a new kind of card.
// @see 创建卡券 步骤四; 朋友的券 创建朋友的券接口
import { CouponError } from '@kaquan/protocol/errors';
import { textField } from '../../http/fields.ts';
import type { WechatApi } from '../api.ts';

/** What stands inside `card`: the type, and under its lower-case name the fields. Money in fen, times in seconds. */
export interface CreateCardBody {
  /** GROUPON, CASH, DISCOUNT, GIFT or GENERAL_COUPON. */
  card_type: string;
  [field: string]: unknown;
}

/**
 * Creates a card; it waits for WeChat's review (push card_pass_check). Not repeated when the answer is lost: a
 * second call would make a second card.
 *
 * @throws {CouponError} PLATFORM_REFUSED when WeChat finds a field wrong
 * @example const { cardId } = await createCard(server.wechat, { card_type: 'GIFT', gift: { base_info, gift: '咖啡一杯' } });
 * @supported node
 */
export async function createCard(api: WechatApi, card: CreateCardBody): Promise<{ cardId: string }> {
  const answer = await api.call({ method: 'POST', path: '/card/create', json: { card }, repeatable: false });
  const cardId = textField(answer, 'card_id');
  if (cardId === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'WeChat created a card without telling its id.', {
      platform: 'wechat',
    });
  return { cardId };
}
