// cardSign of wx.chooseCard. A wrong one gives an empty list and no error.
// @see 朋友的券 拉取卡券列表(ChooseCard)接口
import { requiredField, signedNonce, signedTicket, signedTimestamp } from './signing-input.ts';
import { sortSha1 } from './sort-sha1.ts';
import type { CardApiTicket } from './tickets.ts';

export interface ChooseCardFields {
  /** Of type `wx_card`. */
  apiTicket: CardApiTicket;
  /** The appId that was given to wx.config: the SDK sends it along. */
  appId: string;
  /** Seconds. */
  timestamp: number | string;
  /** At most 32 characters. */
  nonceStr: string;
  /** WeChat's location_id; empty or absent: any shop. */
  shopId?: string | undefined;
  cardId?: string | undefined;
  /** GROUPON, CASH, DISCOUNT, GIFT, GENERAL_COUPON; empty or absent: any type. */
  cardType?: string | undefined;
}

/**
 * The signature of wx.chooseCard, signType SHA1. Empty filters add nothing.
 *
 * @throws TICKET_MISSING, FIELD_INVALID (appId, nonceStr), TIMESTAMP_NOT_SECONDS, NONCE_INVALID
 * @example cardSign({ apiTicket, appId, timestamp: 1437997723, nonceStr, cardType: 'CASH' }) // 40 hex digits
 * @supported h5 node
 */
export function cardSign(fields: ChooseCardFields): string {
  return sortSha1([
    signedTicket(fields.apiTicket),
    requiredField('appId', fields.appId),
    signedTimestamp(fields.timestamp),
    signedNonce(requiredField('nonceStr', fields.nonceStr)),
    fields.shopId,
    fields.cardId,
    fields.cardType,
  ]);
}
