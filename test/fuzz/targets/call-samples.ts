// Every typed call with a request and an answer: the documents' own, as the fixtures keep them.
import { readFileSync } from 'node:fs';
import { BEECLOUD_COUPON, BEECLOUD_TEMPLATE } from './samples.ts';

export interface CallSample {
  /** The subpath below the platform: `card/code/get`. */
  path: string;
  /** The function it exports. */
  name: string;
  request: object;
  answer?: object;
}

type Fixture = { request?: object; answer?: object; samples?: { request?: object; answer?: object }[] };
type Endpoint = { operation: string; function: string };

function readFixture<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')) as T;
}

/** WeChat's words in ours beside its own: our calls take `cardId`, and a card as WeChat writes it. */
function inBothWords(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inBothWords);
  const entries = Object.entries(value).map(([name, one]): [string, unknown] => [name, inBothWords(one)]);
  const ours = entries.map(([name, one]): [string, unknown] => [
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    one,
  ]);
  return Object.fromEntries([...entries, ...ours]);
}

function documented(platform: string, { operation, function: name }: Endpoint, more: object): CallSample {
  const { samples, ...only } = readFixture<Fixture>(`${platform}/${operation.replaceAll('/', '-')}.json`);
  const { request = {}, answer = {} } = samples?.[0] ?? only;
  return { path: operation, name, request: { ...(inBothWords(request) as object), ...more }, answer };
}

const CODES = ['CODE1', 'CODE2'];

/** What the documents call otherwise than we do. */
const OURS = {
  cardId: 'pCard',
  code: 'CODE1',
  openid: 'oUser',
  quantity: 100,
  points: 10,
  orderId: '100005790120151221401000171',
  codes: CODES,
  encryptCode: 'AA==',
  beginDate: '2015-06-15',
  endDate: '2015-06-20',
};

const FIGURES = { price: '10', free_coin: '1', pay_coin: '9', order_id: '1000', status: 'ORDER_STATUS_SUCC' };

export const WECHAT_CALLS: readonly CallSample[] = [
  ...readFixture<Endpoint[]>('wechat/endpoints.json')
    .filter(({ operation }) => operation !== 'cgi-bin/media/uploadimg')
    .map((endpoint) => documented('wechat', endpoint, OURS)),
  { path: 'purchase-stock', name: 'purchaseStock', request: OURS, answer: FIGURES },
  { path: 'resolve-purchase', name: 'resolvePurchase', request: OURS, answer: { order_info: FIGURES } },
  {
    path: 'deposit-all-codes',
    name: 'depositAllCodes',
    request: OURS,
    answer: { succ_code: CODES, duplicate_code: [], fail_code: [], count: 2 },
  },
  {
    path: 'redeem-code',
    name: 'redeemCode',
    request: OURS,
    answer: {
      card: { card_id: 'pCard', begin_time: 1, end_time: 2 },
      openid: 'oUser',
      can_consume: true,
      user_card_status: 'NORMAL',
    },
  },
  {
    path: 'sns/oauth2/access_token',
    name: 'getAccessToken',
    request: OURS,
    answer: { openid: 'oUser', unionid: 'oUnion', access_token: 'x', expires_in: 7200, scope: 'snsapi_base' },
  },
];

const BAIDU = {
  couponId: '8087690061',
  couponCodes: CODES,
  couponCode: 'CODE1',
  couponTakeId: '81',
  openId: 'oUser',
  bannerId: '1',
  bannerIds: ['1'],
  picUrl: 'https://x/y.png',
  title: '卡券',
  uniqueSendingIdentity: 'u1',
};

export const BAIDU_CALLS: readonly CallSample[] = [
  ...readFixture<Endpoint[]>('baidu/endpoints.json')
    .filter(({ operation }) => operation !== 'coupon/upload/image')
    .map((endpoint) => documented('baidu', endpoint, endpoint.operation === 'coupon/create' ? {} : BAIDU)),
  {
    path: 'upload-codes',
    name: 'uploadCodes',
    request: BAIDU,
    answer: { data: { successCodes: CODES, failCodes: [] } },
  },
  { path: 'getsessionkey', name: 'getSessionKey', request: OURS, answer: { openid: 'o', session_key: 'k' } },
];

const BILL = {
  bill_no: 'bill00000001',
  total_fee: 11_000,
  bill_fee: 10_000,
  discount: 1_000,
  coupon_id: 'c1',
  spay_result: true,
  trade_no: '4200',
  channel: 'WX',
  create_time: 1_502_874_325_000,
};
const BEECLOUD = {
  id: 'c1',
  templateId: 't1',
  userId: 'u1',
  status: 0,
  limit: 5,
  billNo: 'bill00000001',
  channel: 'WX_JSAPI',
  totalFee: 11_000,
  title: '图书',
  coupon: { id: 'c1', userId: 'u1' },
  createdAfter: 1,
  createdBefore: 2,
};

export const BEECLOUD_CALLS: readonly CallSample[] = [
  {
    path: 'coupon/template/get',
    name: 'getTemplate',
    request: BEECLOUD,
    answer: { coupon_template: BEECLOUD_TEMPLATE },
  },
  {
    path: 'coupon/template/list',
    name: 'listTemplates',
    request: BEECLOUD,
    answer: { coupon_templates: [BEECLOUD_TEMPLATE] },
  },
  { path: 'coupon/issue', name: 'issueCoupon', request: BEECLOUD, answer: { coupon: BEECLOUD_COUPON } },
  { path: 'coupon/get', name: 'getCoupon', request: BEECLOUD, answer: { coupon: BEECLOUD_COUPON } },
  { path: 'coupon/list', name: 'listCoupons', request: BEECLOUD, answer: { coupons: [BEECLOUD_COUPON] } },
  { path: 'bill/create', name: 'createBill', request: BEECLOUD, answer: { id: 'x', pay_sign: 'y' } },
  { path: 'bill/get', name: 'getBill', request: BEECLOUD, answer: { pay: BILL } },
  { path: 'bills/list', name: 'listBills', request: BEECLOUD, answer: { bills: [BILL] } },
];
