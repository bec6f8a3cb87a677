// A card was used: at the counter, by the API, by the person alone, or by paying the bill in WeChat.
// @see 微信卡券 卡券事件推送 核销事件; 创建卡券 微信买单事件推送
import type { Fen } from '../../money.ts';
import { type CodeEnvelope, codeEnvelope, numberOf, textOf, type WechatPush } from './envelope.ts';

/** 用户核销卡券. */
export interface UserConsumeCard extends CodeEnvelope<'user_consume_card'> {
  /** By what: FROM_API, FROM_MP, FROM_MOBILE_HELPER, or what WeChat has added since. */
  consumeSource: string;
  locationName: string;
  /** Who used it at the counter. */
  staffOpenId: string;
  /** What the person entered when using it alone. */
  verifyCode: string;
  /** The amount that the person entered when using it alone, as entered: WeChat names no unit. */
  remarkAmount: string;
  outerStr: string;
}

/** 微信买单完成. A user_consume_card comes beside it. */
export interface UserPayFromPayCell extends CodeEnvelope<'user_pay_from_pay_cell'> {
  /** The order of WeChat Pay. */
  transId: string;
  /** The sample sends the shop's id where the table names the shop's name; either may be ''. */
  locationId: string;
  locationName: string;
  /** What was paid, fen. */
  fee: Fen | undefined;
  /** What it would have cost without the card, fen. */
  originalFee: Fen | undefined;
}

export function readUserConsumeCard(push: WechatPush): UserConsumeCard {
  return {
    ...codeEnvelope(push, 'user_consume_card'),
    // Old samples write (FROM_API).
    consumeSource: textOf(push, 'ConsumeSource')
      .replace(/^\((.*)\)$/, '$1')
      .trim(),
    locationName: textOf(push, 'LocationName'),
    staffOpenId: textOf(push, 'StaffOpenId'),
    verifyCode: textOf(push, 'VerifyCode'),
    remarkAmount: textOf(push, 'RemarkAmount'),
    outerStr: textOf(push, 'OuterStr'),
  };
}

export function readUserPayFromPayCell(push: WechatPush): UserPayFromPayCell {
  return {
    ...codeEnvelope(push, 'user_pay_from_pay_cell'),
    transId: textOf(push, 'TransId'),
    locationId: textOf(push, 'LocationId'),
    locationName: textOf(push, 'LocationName'),
    fee: numberOf(push, 'Fee'),
    originalFee: numberOf(push, 'OriginalFee'),
  };
}
