// The sandbox's control routes: what a person with a phone, a reviewer, and time do.
import type { SandboxBook } from '@kaquan/sandbox';
import type { User } from './people.ts';
import { waitUntil } from './wait-until.ts';

export interface LogEntry {
  id: number;
  platform: string;
  kind: 'request' | 'push' | 'action';
  title: string;
  method?: string;
  route: string;
  status?: number;
  outcome: string;
  request?: { query?: Record<string, string> };
}

/** A coupon that can be claimed in 卡券包, as one user sees it. */
export interface BaiduCampaign {
  couponId: string;
  title: string;
  stockLeft: number;
  taken?: number;
  banner?: { title: string; picUrl: string };
}

export interface Fault {
  platform: 'baidu' | 'wechat' | 'beecloud';
  /** The platform's path, or `push:<event>`. */
  route: string;
  kind: string;
  count?: number;
  /** Seconds. */
  delay?: number;
  /** For the kind `answer`: what the platform says instead of doing anything. */
  answer?: object;
}

/** What App.onShow gets from 立即使用. */
export interface BaiduLaunch {
  path: string;
  scene: string;
  query: Record<string, string>;
  referrerInfo?: { appId: string; extraData: { coupon: string } };
}

/** `damage: 'query'`: the coupon comes in the query, without its `+` and `=`, as swan-core leaves it. */
export interface LaunchDamage {
  damage?: 'query';
  referrerInfo?: false;
}

export interface NativeAnswer {
  isSuccess: boolean;
  encryptCode?: string;
  error?: { code: string; message: string };
}

export type Wallet<T> = (T & { [field: string]: unknown })[];

/**
 * Calls for one running sandbox.
 *
 * @throws Error with the sandbox's own words when it refuses
 */
export function createControl(url: string) {
  async function call<T>(method: string, route: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/_sandbox${route}`, {
      method,
      headers: {
        // On a slow machine a kept connection may be closed for being idle just when it is used.
        connection: 'close',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }
  const query = (fields: Record<string, string>) => `?${new URLSearchParams(fields)}`;

  const log = (after = 0) =>
    call<{ entries: LogEntry[] }>('GET', `/log${query({ after: String(after) })}`).then(
      ({ entries }) => entries,
    );

  return {
    users: () => call<User[]>('GET', '/users'),
    accounts: () =>
      call<{
        wechat: { appid: string; secret: string }[];
        baidu: { appKey: string; appSecret: string; appId: string }[];
      }>('GET', '/accounts'),
    now: () => call<{ now: number }>('GET', '/clock').then((answer) => answer.now),
    advance: (seconds: number) => call('POST', '/clock', { advance: seconds }),
    log,
    lastLogId: async () => (await log()).at(-1)?.id ?? 0,
    /** Waits until a push of this event was delivered, after that entry of the log. */
    pushed: (event: string, after: number) =>
      waitUntil(
        async () => (await log(after)).find((entry) => entry.kind === 'push' && entry.route.includes(event)),
        `a push of ${event}`,
      ),
    /** What the platforms themselves believe. */
    book: () => call<SandboxBook>('GET', '/book'),
    fault: (fault: Fault) => call('POST', '/faults', fault),
    noFaults: () => call('DELETE', '/faults'),

    baidu: {
      loginCode: (openId: string) =>
        call<{ code: string }>('POST', '/baidu/login-codes', { openId }).then((answer) => answer.code),
      campaigns: () =>
        call<{ campaigns: BaiduCampaign[] }>('GET', '/baidu/campaigns').then((answer) => answer.campaigns),
      claim: (openId: string, couponId: string) =>
        call<{ couponTakeId: string; couponCode: string }>('POST', '/baidu/claims', { openId, couponId }),
      launch: (openId: string, couponTakeId: string, how: LaunchDamage = {}) =>
        call<BaiduLaunch>('POST', '/baidu/launches', { openId, couponTakeId, ...how }),
      tapBanner: (openId: string, couponId: string) =>
        call<BaiduLaunch>('POST', '/baidu/banner-taps', { openId, couponId }),
      wallet: (openId: string) =>
        call<{
          coupons: Wallet<{ couponTakeId: string; couponId: string; couponCode: string; state: string }>;
        }>('GET', `/baidu/wallet${query({ openId })}`).then((answer) => answer.coupons),
    },

    wechat: {
      cards: () => call<{ cards: { cardId: string; [field: string]: unknown }[] }>('GET', '/wechat/cards'),
      /** The reviewer passes a card. */
      approve: (cardId: string) => call('POST', '/wechat/reviews', { cardId, pass: true }),
      /** `code`: one of the merchant's own, where the card has such. */
      claim: (openid: string, cardId: string, code?: string) =>
        call<{ code: string; encryptCode: string }>('POST', '/wechat/claims', { openid, cardId, code }),
      /** Pays for points by scanning their code. */
      payForPoints: (openid: string, orderId: string) =>
        call('POST', '/wechat/coin-payments', { openid, orderId }),
      /** Holds the card up at the counter; the client marks it for this person. */
      show: (openid: string, code: string) => call('POST', '/wechat/shows', { openid, code }),
      /** What wx.login gives a mini-program. */
      loginCode: (openid: string) =>
        call<{ code: string }>('POST', '/wechat/login-codes', { openid }).then((answer) => answer.code),
      /** What the native side does with one card that a page or a mini-program brings. */
      addCard: (openid: string, cardId: string, cardExt: unknown) =>
        call<NativeAnswer>('POST', '/wechat/add-card', { openid, cardId, cardExt }),
      wallet: (openid: string) =>
        call<{ cards: Wallet<{ cardId: string; code: string; state: string; sharedBy?: string }> }>(
          'GET',
          `/wechat/wallet${query({ openid })}`,
        ).then((answer) => answer.cards),
      /** The person deletes the card from the wallet. */
      delete: (openid: string, code: string) => call('POST', '/wechat/deletions', { openid, code }),
      link: (openid: string, code: string, link: 'center' | 'custom' | 'promotion') =>
        call<{ url: string }>('POST', '/wechat/card-links', { openid, code, link }).then(
          (answer) => answer.url,
        ),
    },

    beecloud: {
      /** The console: 满 100 减 10 unless said otherwise, in BeeCloud's own words. */
      template: (template: object = {}) =>
        call<{ id: string }>('POST', '/beecloud/templates', {
          name: '满100减10',
          type: 0,
          limit_fee: 10_000,
          discount: 10,
          ...template,
        }).then(({ id }) => id),
      setStatus: (templateId: string, status: -1 | 0 | 1) =>
        call('PATCH', `/beecloud/templates/${templateId}`, { status }),
      pay: (billNo: string, result: 'success' | 'failure' = 'success') =>
        call<{ payFee: number }>('POST', '/beecloud/payments', { billNo, result }),
      /** The channel tells of a payment once more. */
      notify: (billNo: string) => call('POST', '/beecloud/notifications', { billNo }),
      bills: () =>
        call<{ bills: Wallet<{ billNo: string; state: string; couponId: string | null }> }>(
          'GET',
          '/beecloud/bills',
        ).then((answer) => answer.bills),
      wallet: (userId: string) =>
        call<{ coupons: Wallet<{ id: string; state: string; billNo?: string }> }>(
          'GET',
          `/beecloud/wallet${query({ userId })}`,
        ).then((answer) => answer.coupons),
      transactionFee: (transactionFee: 'paid' | 'bill') =>
        call('PATCH', '/accounts', { beecloud: { transactionFee } }),
    },
  };
}

export type Control = ReturnType<typeof createControl>;
