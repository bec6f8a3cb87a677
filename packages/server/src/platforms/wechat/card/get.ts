// POST /card/get: what a kind of card prints and allows.
// @see 微信卡券 查看卡券详情
import { objectField } from '../../http/fields.ts';
import type { Fields } from '../../http/platform-http.ts';
import type { WechatApi } from '../api.ts';

/**
 * Reads one kind of card: WeChat's `card` object, as it came. `base_info.status` tells how its review stands.
 *
 * @throws {CouponError} PLATFORM_REFUSED when there is no such card
 * @example const card = await getCard(server.wechat, { cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' });
 * @supported node
 */
export async function getCard(api: WechatApi, request: { cardId: string }): Promise<Fields> {
  const answer = await api.call({
    method: 'POST',
    path: '/card/get',
    json: { card_id: request.cardId },
    repeatable: true,
  });
  return objectField(answer, 'card');
}
