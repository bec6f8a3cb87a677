// POST /card/code/checkcode: which codes are deposited.
// @see 微信卡券 投放卡券 核查code
import { textsField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { CodeListRules } from './code-list.ts';

/**
 * Asks which of at most 100 codes WeChat has. WeChat advises it before the stock is raised.
 *
 * @throws {CouponError} FIELD_INVALID for no codes, more than 100, or one that is none
 * @example const { notExistCode } = await checkCodes(server.wechat, { cardId, codes: ['K0001', 'K0002'] });
 * @supported node
 */
export async function checkCodes(
  api: WechatApi,
  request: { cardId: string; codes: string[] },
): Promise<{ existCode: string[]; notExistCode: string[] }> {
  const { cardId, codes } = checkFields(CodeListRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/code/checkcode',
    json: { card_id: cardId, code: codes },
    repeatable: true,
  });
  return { existCode: textsField(answer, 'exist_code'), notExistCode: textsField(answer, 'not_exist_code') };
}
