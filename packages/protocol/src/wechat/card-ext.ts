// cardExt of wx.addCard: what WeChat checks before it puts a card into the wallet.
// @see 微信卡券 JS-SDK 附录4 卡券扩展字段及签名生成算法
import { requiredField, signedNonce, signedTicket, signedTimestamp } from './signing-input.ts';
import { sortSha1 } from './sort-sha1.ts';
import type { CardApiTicket } from './tickets.ts';

export interface CardExtFields {
  /** Of type `wx_card`, of the account that made the card. */
  apiTicket: CardApiTicket;
  cardId: string;
  /** Seconds. */
  timestamp: number | string;
  /** At most 32 characters. Optional for WeChat, but without it the signature can be replayed. */
  nonceStr?: string | undefined;
  /** Only for cards with use_custom_code, and not in deposit mode. */
  code?: string | undefined;
  /** Only for cards with bind_openid. */
  openid?: string | undefined;
  /** Only for LUCKY_MONEY cards, fen. */
  balance?: number | string | undefined;
}

/** What goes into cardExt without being signed. */
export interface UnsignedCardExtFields {
  /** Where the card was claimed, a number; the older form of outerStr. */
  outerId?: number | undefined;
  /** Where the card was claimed: comes back in the push. */
  outerStr?: string | undefined;
  /** Only for cards with DATE_TYPE_FIX_TERM: when it was really claimed, seconds. */
  fixedBeginTimestamp?: number | undefined;
}

/**
 * The signature of cardExt: SHA-1 over the sorted values of everything that takes part.
 *
 * @throws TICKET_MISSING, FIELD_INVALID (cardId), TIMESTAMP_NOT_SECONDS, NONCE_INVALID
 * @example cardExtSignature({ apiTicket, cardId, timestamp: 1404896688, nonceStr }) // "6b81fbf6…"
 * @supported h5 node
 */
export function cardExtSignature(fields: CardExtFields): string {
  return sortSha1([
    signedTicket(fields.apiTicket),
    requiredField('cardId', fields.cardId),
    signedTimestamp(fields.timestamp),
    signedNonce(fields.nonceStr ?? ''),
    fields.code,
    fields.openid,
    fields.balance,
  ]);
}

/**
 * One entry of wx.addCard's cardList. `cardExt` is a JSON text (an object would fail on iOS) that holds exactly
 * the values that were signed, and the unsigned ones.
 *
 * @throws TICKET_MISSING, FIELD_INVALID (cardId), TIMESTAMP_NOT_SECONDS, NONCE_INVALID
 * @example buildCardExt({ apiTicket, cardId, timestamp, nonceStr, outerStr: 'shop' }) // { cardId, cardExt }
 * @supported h5 node
 */
export function buildCardExt(fields: CardExtFields & UnsignedCardExtFields): {
  cardId: string;
  cardExt: string;
} {
  const cardExt = JSON.stringify({
    code: fields.code || undefined,
    openid: fields.openid || undefined,
    timestamp: signedTimestamp(fields.timestamp),
    nonce_str: fields.nonceStr || undefined,
    balance: fields.balance === '' ? undefined : fields.balance,
    signature: cardExtSignature(fields),
    outer_id: fields.outerId,
    outer_str: fields.outerStr || undefined,
    fixed_begintimestamp:
      fields.fixedBeginTimestamp === undefined
        ? undefined
        : Number(signedTimestamp(fields.fixedBeginTimestamp)),
  });
  return { cardId: fields.cardId, cardExt };
}
