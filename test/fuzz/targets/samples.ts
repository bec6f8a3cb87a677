// What the platforms say, in the documents' own words: what the fuzzers begin with.
import { readdirSync, readFileSync } from 'node:fs';

const fixtures = new URL('../../fixtures/', import.meta.url);
const folder = new URL('wechat/pushes/', fixtures);

/** The thirteen messages of WeChat's cards, XML as the document prints it. */
export const WECHAT_MESSAGES: readonly string[] = readdirSync(folder).map((file) =>
  readFileSync(new URL(file, folder), 'utf8'),
);

/** The same, their fields as they are after parsing. */
export const WECHAT_PUSHES: readonly Record<string, string>[] = WECHAT_MESSAGES.map((xml) =>
  Object.fromEntries(
    [...xml.matchAll(/<(\w+)>\s*(?:<!\[CDATA\[(.*?)\]\]>|([^<]*))\s*<\/\1>/g)].map(
      ([, name = '', section, text]) => [name, section ?? text ?? ''],
    ),
  ),
);

export const BAIDU_PUSH = {
  ToUserName: 'y2dTfnWfkx2OXttM',
  FromUserName: 'oTEST',
  CreateTime: 1_574_952_776,
  MsgType: 'event',
  Event: 'user_get_coupon',
  CouponId: '8087690061',
  CouponCode: 'CODE001',
  CouponTakeId: '8102216835',
  EncryptData: 'AAAA',
};

export const BEECLOUD_PUSH = {
  signature: '0123456789abcdef0123456789abcdef',
  timestamp: 1_502_874_325_000,
  channel_type: 'WX',
  sub_channel_type: 'WX_JSAPI',
  transaction_type: 'PAY',
  transaction_id: 'bill1',
  transaction_fee: 10_000,
  trade_success: true,
  message_detail: { transaction_id: '4200' },
  optional: { note: 'x' },
};

/** 满 100 减 10. */
export const BEECLOUD_TEMPLATE = {
  id: 't1',
  name: '满100减10',
  type: 0,
  discount: 10,
  limit_fee: 10_000,
  expiry_type: 2,
  delivery_valid_days: 7,
  start_time: 1,
  end_time: 2,
  status: 1,
};

export const BEECLOUD_COUPON = {
  id: 'c1',
  template: BEECLOUD_TEMPLATE,
  user_id: 'u1',
  status: 0,
  start_time: 1_500_000_000_000,
  end_time: 1_600_000_000_000,
  created_at: 1_500_000_000_000,
};

export const NAMES_OF_WECHAT = [...new Set(WECHAT_PUSHES.flatMap((push) => Object.keys(push)))];
