// BeeCloud's two signatures: app_sign on every call, and the signature of its webhook.
// @see BeeCloud 营销卡券 公共参数; BeeCloud Webhook 验证签名
import { md5Hex } from '#digest/md5';
import { CouponError } from '../errors.ts';

export interface AppSignFields {
  appId: string;
  /** Milliseconds, the same as is sent. */
  timestamp: number | string;
  /** Whichever secret the call wants: app_secret for coupons, payments and queries, master_secret for refunds. */
  appSecret: string;
}

/**
 * The app_sign of a call: MD5 over app_id, timestamp and secret, without separators.
 *
 * @throws {CouponError} FIELD_INVALID for an empty appId or secret, or a timestamp that is not whole milliseconds
 * @example appSign({ appId, timestamp: 1502874325000, appSecret }) // 32 hex digits
 * @supported h5 node
 */
export function appSign({ appId, timestamp, appSecret }: AppSignFields): string {
  const time = String(timestamp);
  // Seconds have ten digits; signed with them, every call would be refused as out of its time.
  if (!/^\d{12,14}$/.test(time)) throw invalid('timestamp must be whole milliseconds since 1970');
  if (appId === '' || appSecret === '') throw invalid('appId and appSecret must not be empty');
  return md5Hex(`${appId}${time}${appSecret}`);
}

export interface WebhookFields {
  appId: string;
  transactionId: string;
  /** As it came, in capitals: PAY, REFUND, … */
  transactionType: string;
  /** As it came: WX, ALI, UN, … */
  channelType: string;
  /** Fen, as it came. */
  transactionFee: number | string;
  masterSecret: string;
}

/**
 * The signature that a webhook must carry. It covers neither the time nor trade_success nor `optional`: it says which
 * transaction to ask about, and nothing that may be believed without asking.
 *
 * @throws {CouponError} FIELD_INVALID for an empty masterSecret, with which anybody could sign
 * @example webhookSignature({ appId, transactionId, transactionType: 'PAY', channelType: 'WX', transactionFee: 10000, masterSecret })
 * @supported h5 node
 */
export function webhookSignature(fields: WebhookFields): string {
  const { appId, transactionId, transactionType, channelType, transactionFee, masterSecret } = fields;
  if (masterSecret === '') throw invalid('masterSecret must not be empty');
  return md5Hex(`${appId}${transactionId}${transactionType}${channelType}${transactionFee}${masterSecret}`);
}

function invalid(message: string): CouponError {
  return new CouponError('FIELD_INVALID', message, { platform: 'beecloud' });
}
