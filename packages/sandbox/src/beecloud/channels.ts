// The payment channels: which the document names, which this app has set up, and what each answers to be paid with.
// @see BeeCloud REST API 2 支付
import { randomBytes } from 'node:crypto';
import { paySign } from './crypto.ts';
import type { Bill } from './store.ts';

/** Named in the document; of these the app has set up those in ANSWERS. */
const KNOWN =
  /^(WX_(APP|WAP|NATIVE|JSAPI|MINI)|ALI_(APP|WEB|QRCODE|WAP)|UN_(APP|WEB|WAP)|APPLE(_TEST)?|PAYPAL_(SANDBOX|LIVE)|JD_(WAP|WEB)|YEE_(WAP|WEB|NOBANKCARD)|KUAIQIAN_(WAP|WEB)|BD_(APP|WEB|WAP)|BC_(GATEWAY|EXPRESS|APP|NATIVE|WX_WAP|WX_JSAPI|ALI_QRCODE|ALI_APP|ALI_WAP|ALI_WEB|WX_APP|ALI_JSAPI|WX_MINI))$/;

/** The merchant's key at WeChat Pay; no page and no test ever sees it. */
const WECHAT_PAY_KEY = randomBytes(16).toString('hex');

type PayWith = (bill: Bill, payUrl: string, now: number) => Record<string, string>;

const inWechat: PayWith = (bill, _payUrl, now) => {
  const values = {
    appId: bill.account.wxAppId,
    timeStamp: String(now),
    nonceStr: randomBytes(16).toString('hex'),
    package: `prepay_id=wx${bill.id.replaceAll('-', '')}`,
    signType: 'MD5',
  };
  return {
    app_id: values.appId,
    package: values.package,
    nonce_str: values.nonceStr,
    timestamp: values.timeStamp,
    pay_sign: paySign(values, WECHAT_PAY_KEY),
    sign_type: values.signType,
  };
};
const byCode: PayWith = (_bill, payUrl) => ({ code_url: payUrl });
const byAddress: PayWith = (_bill, payUrl) => ({ url: payUrl });
const byForm: PayWith = (_bill, payUrl) => ({
  html: `<form id="pay" action="${payUrl}"></form><script>document.getElementById('pay').submit()</script>`,
  url: payUrl,
});

const ANSWERS: Record<string, PayWith> = {
  WX_JSAPI: inWechat,
  BC_WX_JSAPI: inWechat,
  WX_NATIVE: byCode,
  BC_NATIVE: byCode,
  BC_ALI_QRCODE: byCode,
  BC_WX_WAP: byAddress,
  ALI_WAP: byForm,
  ALI_WEB: byForm,
};

export const isKnown = (channel: string): boolean => KNOWN.test(channel);
export const isSetUp = (channel: string): boolean => channel in ANSWERS;
export const needsOpenid = (channel: string): boolean => channel.endsWith('WX_JSAPI');
export const needsReturnUrl = (channel: string): boolean => channel === 'ALI_WEB';

/** `WX_JSAPI` is a sub channel of `WX`. */
export const familyOf = (channel: string): string => channel.split('_')[0] ?? channel;

/** What the merchant's page needs to let the payer pay. */
export function payWith(bill: Bill, payUrl: string, now: number): Record<string, string> {
  return ANSWERS[bill.channel]?.(bill, payUrl, now) ?? {};
}
