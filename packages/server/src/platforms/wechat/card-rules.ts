// What a card allows: who may use it, and what its cardExt must and must not hold.
// @see 创建卡券 use_custom_code, bind_openid, get_custom_code_mode, date_info; 朋友的券 share_friends
import { couponFace } from '@kaquan/protocol/wechat/coupon-face';
import { objectField, textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';

export interface CardRules {
  /** 朋友的券: friends of the owner may use it. */
  sharedWithFriends: boolean;
  /** The merchant's own codes: addCard brings one. */
  needsCode: boolean;
  /** Codes of the merchant's own, given at claim time or uploaded before. */
  hasOwnCodes: boolean;
  /** Only the user named in cardExt may claim it. */
  bindsOpenid: boolean;
  /** Usable for so many days from the claim, not between two dates. */
  countsFromClaim: boolean;
}

/** Its name, and the number that old cards have for it. */
const FIX_TERM = new Set<string | undefined>(['DATE_TYPE_FIX_TERM', '2']);

/** Reads the rules from what card/get answered. */
export function readCardRules(raw: Fields): CardRules {
  const card = 'card' in raw ? objectField(raw, 'card') : raw;
  const type = (textField(card, 'card_type') ?? '').toLowerCase();
  const baseInfo = objectField(objectField(card, type), 'base_info');
  const hasOwnCodes = isTrue(baseInfo.use_custom_code);
  return {
    sharedWithFriends: couponFace(raw).sharedWithFriends === true,
    hasOwnCodes,
    needsCode: hasOwnCodes && textField(baseInfo, 'get_custom_code_mode') !== 'GET_CUSTOM_CODE_MODE_DEPOSIT',
    bindsOpenid: isTrue(baseInfo.bind_openid),
    countsFromClaim: FIX_TERM.has(textField(objectField(baseInfo, 'date_info'), 'type')),
  };
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === 1 || value === '1';
}
