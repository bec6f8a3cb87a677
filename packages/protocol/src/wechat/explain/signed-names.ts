// Which values take part in which signature, and how the page calls them.
// @see 微信卡券 JS-SDK 附录1, 附录4; 朋友的券 拉取卡券列表(ChooseCard)接口
import type { SignatureKind } from './signing.ts';

/** In the order of the documents; the first one is the ticket. */
export const SIGNED_NAMES = {
  'card-ext': ['api_ticket', 'timestamp', 'card_id', 'nonce_str', 'code', 'openid', 'balance'],
  'choose-card': ['api_ticket', 'app_id', 'location_id', 'timestamp', 'nonce_str', 'card_id', 'card_type'],
  'js-config': ['jsapi_ticket', 'noncestr', 'timestamp', 'url'],
} as const satisfies Record<SignatureKind, readonly string[]>;

export type SignedName = (typeof SIGNED_NAMES)[SignatureKind][number];

/** What the page's own object calls them, where that is another name. */
export const PAGE_NAMES: Record<SignatureKind, Record<string, string>> = {
  'card-ext': {},
  'choose-card': {
    location_id: 'shopId',
    nonce_str: 'nonceStr',
    card_id: 'cardId',
    card_type: 'cardType',
    app_id: 'appId',
  },
  'js-config': { noncestr: 'nonceStr' },
};

/** Where the signature stands in what the page is given. */
export const SIGNATURE_NAMES: Record<SignatureKind, string> = {
  'card-ext': 'signature',
  'choose-card': 'cardSign',
  'js-config': 'signature',
};

/** Of cardExt: sent along, and not signed. */
export const UNSIGNED_NAMES = ['outer_id', 'outer_str', 'fixed_begintimestamp'] as const;

/** What the page's object does not hold: WeChat knows it by itself, or it stands beside. */
export const NEVER_SENT: Record<SignatureKind, readonly string[]> = {
  'card-ext': ['api_ticket', 'card_id'],
  'choose-card': ['api_ticket', 'app_id'],
  'js-config': ['jsapi_ticket', 'url'],
};

/** The ticket's name. */
export function ticketName(kind: SignatureKind): 'api_ticket' | 'jsapi_ticket' {
  return kind === 'js-config' ? 'jsapi_ticket' : 'api_ticket';
}

/** The nonce's name. */
export function nonceName(kind: SignatureKind): 'nonce_str' | 'noncestr' {
  return kind === 'js-config' ? 'noncestr' : 'nonce_str';
}
