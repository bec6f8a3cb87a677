// The client of the coupon server: every route of the HTTP contract that a page calls.
import type {
  CardExtAnswer,
  CardExtRequest,
  ChooseCardAnswer,
  ChooseCardRequest,
  CodeAnswer,
  CodeRequest,
  CouponsAnswer,
  ErrorAnswer,
  JsConfigAnswer,
  LaunchCouponAnswer,
  RedemptionAnswer,
  RedemptionRequest,
} from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { isNetworkFault, toCouponError } from './network-fault.ts';
import type { Transport, TransportRequest } from './transport/transport.ts';
import { within } from './within.ts';

export interface CouponClientOptions {
  /** Where the server is mounted: `https://shop.example/api`, or `/api` on the same origin. */
  baseUrl: string;
  /** fetch by default; Taro.request or swan.request in a mini-program. */
  transport?: Transport;
  /** Headers of every request, asked for each time: `() => ({ authorization: … })`. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** Milliseconds for one attempt, 8000 by default. */
  timeout?: number;
  /** How often to try again after a network fault, 2 by default. */
  retries?: number;
}

/** All methods reject with a CouponError: the server's code, or NETWORK_FAILED, TIMEOUT. All may be repeated. */
export interface CouponClient {
  /** Opens a launch coupon and grants it once. */
  launchCoupon(coupon: string): Promise<LaunchCouponAnswer>;
  /** Signed values for wx.config. */
  jsConfig(url: string): Promise<JsConfigAnswer>;
  /** The signed cardList for wx.addCard. */
  cardExt(cards: CardExtRequest['cards']): Promise<CardExtAnswer>;
  /** Signed values for wx.chooseCard. */
  chooseCard(query: ChooseCardRequest): Promise<ChooseCardAnswer>;
  /** The coupon behind an encrypted code. */
  code(request: CodeRequest): Promise<CodeAnswer>;
  /** Keeps a coupon for the caller; again by the same caller renews it. */
  reserve(request: RedemptionRequest): Promise<RedemptionAnswer>;
  /** Uses a reserved coupon, once however often it is asked. */
  confirm(redemptionId: string): Promise<RedemptionAnswer>;
  /** Lets a reserved coupon go. */
  cancel(redemptionId: string): Promise<RedemptionAnswer>;
  /** What the caller holds. */
  coupons(): Promise<CouponsAnswer>;
  /** Any route of the contract: POST with a body, GET without. For those that have a function of their own. */
  send<T>(path: string, body?: object): Promise<T>;
}

/**
 * The client of a coupon server over the given transport; `options.transport` is not looked at. Network faults are
 * tried again with backoff, an HTTP answer never is.
 *
 * @example const client = createClientOver(taroTransport(Taro.request), { baseUrl: 'https://shop.example/api' });
 * @supported swan h5 weapp node
 */
export function createClientOver(transport: Transport, options: CouponClientOptions): CouponClient {
  const { headers, timeout = 8000, retries = 2 } = options;
  const base = options.baseUrl.replace(/\/+$/, '');

  function attempt(path: string, body?: object) {
    return Promise.resolve(headers?.()).then((more) => {
      const request: TransportRequest = { method: 'GET', url: base + path, headers: {}, timeout };
      if (body) {
        request.method = 'POST';
        request.headers['content-type'] = 'application/json';
        request.body = JSON.stringify(body);
      }
      Object.assign(request.headers, more);
      return transport(request);
    });
  }

  function send<T>(path: string, body?: object, tries = 0): Promise<T> {
    return within(timeout, 'No answer in time', () => attempt(path, body))
      .then((answer) => readAnswer(answer) as T)
      .catch((cause) => {
        const error = toCouponError(cause);
        if (tries >= retries || !isNetworkFault(error)) throw error;
        return pause(tries).then(() => send<T>(path, body, tries + 1));
      });
  }

  const redemption = (id: string, step: string) =>
    send<RedemptionAnswer>(`/redemptions/${encodeURIComponent(id)}/${step}`, {});

  return {
    launchCoupon: (coupon) => send('/baidu/launch-coupon', { coupon }),
    jsConfig: (url) => send('/wechat/js-config', { url }),
    cardExt: (cards) => send('/wechat/card-ext', { cards }),
    chooseCard: (query) => send('/wechat/choose-card', query),
    code: (request) => send('/wechat/code', request),
    reserve: (request) => send('/redemptions', request),
    confirm: (id) => redemption(id, 'confirm'),
    cancel: (id) => redemption(id, 'cancel'),
    coupons: () => send('/coupons'),
    send,
  };
}

function readAnswer({ status, body }: { status: number; body: unknown }): unknown {
  const answer = (typeof body === 'string' ? parse(body) : body) as Partial<ErrorAnswer> | null | undefined;
  const error = answer?.error;
  if (typeof error?.code === 'string') throw new CouponError(error.code, error.message, error);
  if (status >= 200 && status < 300 && typeof answer === 'object' && answer) return answer;
  throw new CouponError('UNAVAILABLE', `HTTP ${status} is no answer of Kaquan: check baseUrl`);
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** 300 ms, 600 ms, …, up to half of it more at random, so that phones that failed together do not return together. */
function pause(tries: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, (300 << tries) * (1 + Math.random() / 2)));
}
