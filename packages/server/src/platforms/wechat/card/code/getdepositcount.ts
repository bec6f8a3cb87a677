// POST /card/code/getdepositcount: how many codes are deposited.
// @see 微信卡券 投放卡券 查询导入code数目
import * as v from 'valibot';
import { numberField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId } from '../../id-rules.ts';
import { requireAnswer } from '../../require-answer.ts';

const CountRules = v.object({ cardId });

/**
 * Counts the codes that were deposited for a card.
 *
 * @throws {CouponError} PLATFORM_REFUSED when there is no such card
 * @example const { count } = await getDepositCount(server.wechat, { cardId });
 * @supported node
 */
export async function getDepositCount(
  api: WechatApi,
  request: { cardId: string },
): Promise<{ count: number }> {
  const { cardId } = checkFields(CountRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/code/getdepositcount',
    json: { card_id: cardId },
    repeatable: true,
  });
  return { count: requireAnswer(numberField(answer, 'count'), 'count of card/code/getdepositcount') };
}
