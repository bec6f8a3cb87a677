// POST /card/delete: ends a kind of card; nobody can claim it any more.
// @see 微信卡券 删除卡券接口
import * as v from 'valibot';
import type { WechatApi } from '../api.ts';
import { checkFields } from '../check-fields.ts';
import { cardId } from '../id-rules.ts';

const Rules = v.object({ cardId });

/**
 * Deletes a kind of card, for good. What users have claimed stays theirs: makeCodeUnavailable ends single ones. Sent
 * again when the answer is lost; then the second answer may be that there is no such card.
 *
 * @throws {CouponError} PLATFORM_REFUSED when there is no such card
 * @example await deleteCard(server.wechat, { cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' });
 * @supported node
 */
export async function deleteCard(api: WechatApi, request: { cardId: string }): Promise<void> {
  const { cardId } = checkFields(Rules, request);
  await api.call({ method: 'POST', path: '/card/delete', json: { card_id: cardId }, repeatable: true });
}
