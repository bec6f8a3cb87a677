// BeeCloud's MD5 signatures: of a call, of a webhook, and of the values a page pays with in WeChat.
// @see BeeCloud 公共请求参数 app_sign; BeeCloud Webhook 验证数字签名
import { createHash } from 'node:crypto';

const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');

/** Lower case; callers may send either case. `timestamp` as the caller wrote it, milliseconds. */
export function appSign(appId: string, timestamp: string, appSecret: string): string {
  return md5(appId + timestamp + appSecret);
}

export interface SignedWebhook {
  transaction_id: string;
  transaction_type: string;
  channel_type: string;
  transaction_fee: number;
}

/** Covers neither the timestamp nor trade_success. */
export function webhookSignature(
  webhook: SignedWebhook,
  account: { appId: string; masterSecret: string },
): string {
  const { transaction_id, transaction_type, channel_type, transaction_fee } = webhook;
  return md5(
    account.appId + transaction_id + transaction_type + channel_type + transaction_fee + account.masterSecret,
  );
}

/** WeChat Pay's paySign over the values of a JSAPI payment, under the merchant's payment key. */
export function paySign(values: Record<string, string>, key: string): string {
  const pairs = Object.keys(values)
    .sort()
    .map((name) => `${name}=${values[name]}`);
  return md5([...pairs, `key=${key}`].join('&')).toUpperCase();
}
