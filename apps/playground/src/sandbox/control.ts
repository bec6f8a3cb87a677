// The sandbox's control routes the playground uses: what a person, a reviewer or time does.
import type { SandboxLogEntry } from '../timeline/read-entries.ts';
import type { FaultOrder, PlannedFault } from './fault.ts';
import { requestJson } from './request.ts';

/** One of the seeded users, with his id on each platform. */
export interface SandboxUser {
  name: string;
  wechat: string;
  baidu: string;
}

/** What `App.onShow` gets; the playground only carries it from the wallet to the program. */
export interface LaunchOptions {
  path: string;
  scene: string;
  query: Record<string, string>;
  referrerInfo?: unknown;
}

/** A claimed coupon or a campaign as the sandbox tells it; the platform's own fields beside. */
export type WalletItem = Record<string, unknown>;

/** What may go wrong on the coupon's way into the program; asked of one launch, not planned ahead. */
export interface LaunchFault {
  /** The coupon comes in the query, without its `+` and `=`. */
  damage?: 'query';
  /** `false`: the client leaves referrerInfo out. */
  referrerInfo?: false;
}

/** What WeChat makes of a QR code. */
export type Scanned =
  | { kind: 'card'; ticket: string; cards: WalletItem[] }
  | { kind: 'coins'; orderId: string; coinCount: number }
  | { kind: 'page'; url: string };

/** What a clerk says and the customer types in, where the card asks for it. */
export interface SelfConsume {
  verifyCode?: string;
  /** Fen. */
  remarkAmount?: number;
}

export type CardLink = 'center' | 'custom' | 'promotion';
export type Device = 'ios' | 'android';

/** Calls of one sandbox. Each rejects with RequestFailed. */
export function createControl(sandboxUrl: string) {
  const at = (path: string) => `${sandboxUrl}/_sandbox${path}`;
  const get = <T>(path: string) => requestJson<T>(at(path));
  const post = <T>(path: string, body: unknown, cookies = false) =>
    requestJson<T>(at(path), { method: 'POST', body, cookies });
  const query = (name: string, value: string) => `?${new URLSearchParams({ [name]: value })}`;

  return {
    users: () => get<SandboxUser[]>('/users'),
    clock: () => get<{ now: number }>('/clock'),
    advanceClock: (seconds: number) => post<{ now: number }>('/clock', { advance: seconds }),
    log: async (after: number) => listOf<SandboxLogEntry>(await get(`/log?after=${after}`), 'entries'),
    faults: async () => listOf<PlannedFault>(await get('/faults'), 'faults'),
    addFault: (fault: FaultOrder) => post('/faults', fault),
    clearFaults: () => requestJson(at('/faults'), { method: 'DELETE' }),

    baiduCampaigns: async (openId: string) =>
      listOf<WalletItem>(await get(`/baidu/campaigns${query('openId', openId)}`), 'campaigns'),
    baiduWallet: async (openId: string) =>
      listOf<WalletItem>(await get(`/baidu/wallet${query('openId', openId)}`), 'coupons'),
    claimBaidu: (openId: string, couponId: string) => post('/baidu/claims', { openId, couponId }),
    launchBaidu: (openId: string, couponTakeId: string, fault: LaunchFault = {}) =>
      post<LaunchOptions>('/baidu/launches', { openId, couponTakeId, ...fault }),
    tapBaiduBanner: (openId: string, couponId: string) =>
      post<LaunchOptions>('/baidu/banner-taps', { openId, couponId }),
    baiduLoginCode: async (openId: string) =>
      (await post<{ code: string }>('/baidu/login-codes', { openId })).code,

    reviewCard: (cardId: string, pass: boolean, reason: string) =>
      post('/wechat/reviews', { cardId, pass, ...(reason ? { reason } : {}) }),
    wechatWallet: async (openid: string) => {
      const answer = await get<unknown>(`/wechat/wallet${query('openid', openid)}`);
      return { cards: listOf<WalletItem>(answer, 'cards'), gifts: listOf<WalletItem>(answer, 'gifts') };
    },
    scan: (openid: string, url: string) => post<Scanned>('/wechat/scans', { openid, url }),
    /** @param ticket of the QR code it was scanned from; without one, from the merchant's printed code */
    claimCard: (openid: string, cardId: string, ticket?: string) =>
      post<{ code: string }>('/wechat/claims', { openid, cardId, ...(ticket ? { ticket } : {}) }),
    payCoins: (openid: string, orderId: string) => post('/wechat/coin-payments', { openid, orderId }),
    viewCard: (openid: string, code: string) => post('/wechat/views', { openid, code }),
    showCard: (openid: string, code: string) => post<{ until: number }>('/wechat/shows', { openid, code }),
    giveCard: (openid: string, code: string) => post('/wechat/gifts', { openid, code }),
    acceptCard: (openid: string, code: string) =>
      post<{ code: string }>('/wechat/gifts/accept', { openid, code }),
    takeCardBack: (code: string) => post('/wechat/gifts/return', { code }),
    deleteCard: (openid: string, code: string) => post('/wechat/deletions', { openid, code }),
    payWithCard: (openid: string, code: string, originalFee: number) =>
      post<{ fee: number }>('/wechat/pay-cells', { openid, code, originalFee }),
    selfConsume: (openid: string, code: string, told: SelfConsume) =>
      post('/wechat/self-consumes', { openid, code, ...told }),
    cardLink: async (openid: string, code: string, link: CardLink) =>
      (await post<{ url: string }>('/wechat/card-links', { openid, code, link })).url,
    holdWechat: (openid: string, ua: Device) => post('/wechat/device', { openid, ua }, true),
  };
}

export type SandboxControl = ReturnType<typeof createControl>;

/** A list, whether the answer is the list itself or holds it under a name. */
export function listOf<T>(answer: unknown, name: string): T[] {
  if (Array.isArray(answer)) return answer as T[];
  const list = (answer as Record<string, unknown> | null)?.[name];
  return Array.isArray(list) ? (list as T[]) : [];
}
