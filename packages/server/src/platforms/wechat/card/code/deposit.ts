// POST /card/code/deposit: codes of the merchant's own for WeChat to hand out.
// @see 微信卡券 投放卡券 导入自定义code; 创建卡券 是否自定义Code码
import { textsField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { CodeListRules } from './code-list.ts';

/** What became of each code. WeChat's table has these fields and its sample has not: all may be empty. */
export interface DepositedCodes {
  succCode: string[];
  /** There already, so left out. */
  duplicateCode: string[];
  failCode: string[];
}

/**
 * Deposits at most 100 codes of a card whose get_custom_code_mode is GET_CUSTOM_CODE_MODE_DEPOSIT. Codes that are
 * there are left out, so the call may be repeated. The card's stock is set apart, by modifystock, to no more than what
 * was deposited. `depositAllCodes` takes any number.
 *
 * @param options `repeatable: false`: not sent again when the answer is lost, so that the answer is that of one try
 * @throws {CouponError} FIELD_INVALID for no codes, more than 100 (40109 at WeChat), or one that is empty or longer
 *   than 20 characters
 * @example const { failCode } = await depositCodes(server.wechat, { cardId, codes: ['K0001', 'K0002'] });
 * @supported node
 */
export async function depositCodes(
  api: WechatApi,
  request: { cardId: string; codes: string[] },
  { repeatable = true }: { repeatable?: boolean } = {},
): Promise<DepositedCodes> {
  const { cardId, codes } = checkFields(CodeListRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/code/deposit',
    json: { card_id: cardId, code: codes },
    repeatable,
  });
  return {
    succCode: textsField(answer, 'succ_code'),
    duplicateCode: textsField(answer, 'duplicate_code'),
    failCode: textsField(answer, 'fail_code'),
  };
}
