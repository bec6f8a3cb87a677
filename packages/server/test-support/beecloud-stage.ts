// BeeCloud and a merchant's server for tests: a few bills and coupons in memory, over the real database and redemptions.
import pino from 'pino';
import { workEvent } from '../src/events/work-event.ts';
import { type BeecloudApi, createBeecloudApi } from '../src/platforms/beecloud/api.ts';
import { type BillDesk, createBillDesk } from '../src/platforms/beecloud/bill-desk.ts';
import type { Order } from '../src/platforms/beecloud/order.ts';
import { createBeecloudPlatform } from '../src/platforms/beecloud/platform.ts';
import type { Caller, CouponPlatform } from '../src/platforms/platform.ts';
import { createTemplateMemory } from '../src/platforms/template-memory.ts';
import { createRedemptions, type Redemptions } from '../src/redemption/index.ts';
import type { OpenedDatabase } from '../src/storage/database.ts';
import { takeEvents } from '../src/storage/take-events.ts';
import { NOW } from './platform-context.ts';

type Fields = Record<string, unknown>;

/** What BeeCloud does with a call; the default is to do as asked. */
type Mood = (path: string, fields: Fields) => Fields | 'lost' | 'never arrived' | undefined;

export interface BeecloudStage {
  api: BeecloudApi;
  desk: BillDesk;
  platform: CouponPlatform;
  redemptions: Redemptions;
  clock: { now: number };
  /** What BeeCloud has. */
  bills: Fields[];
  coupons: Fields[];
  /** What it was asked: method and path. */
  asked: string[];
  setMood(mood: Mood): void;
  /** Gives 小明 a coupon, 满 100 减 10. */
  issue(): Promise<string>;
  /** Somebody pays at BeeCloud, with the coupon unless said otherwise. */
  pay(billNo: string, more?: Fields): void;
  orders: Map<string, Order>;
  /** Works on the events that were sent as jobs. */
  workEvents(): Promise<void>;
  log: string[];
}

export const ming: Caller = { beecloud: { userId: 'ming' } };
export const hong: Caller = { beecloud: { userId: 'hong' } };

export function openBeecloudStage(
  opened: OpenedDatabase,
  appId: string,
  paid?: (bill: object) => void,
): BeecloudStage {
  const clock = { now: NOW };
  const bills: Fields[] = [];
  const coupons: Fields[] = [];
  const asked: string[] = [];
  const log: string[] = [];
  const orders = new Map<string, Order>([['o1', { totalFee: 11_000, title: '图书' }]]);
  let mood: Mood = () => undefined;
  const template = { id: 't1', name: '满100减10', type: 0, limit_fee: 10_000, discount: 10, status: 1 };

  function issue(userId: unknown): Fields {
    const id = `${appId}-c${coupons.length + 1}`;
    const coupon = { id, template, user_id: userId, status: 0, created_at: clock.now * 1000 };
    coupons.push(coupon);
    return coupon;
  }
  function answer(method: string, path: string, fields: Fields): Fields {
    if (method === 'POST' && path === '/2/rest/coupon') return { coupon: issue(fields.user_id) };
    if (path === '/2/rest/coupon') {
      const matches = coupons.filter(
        (one) =>
          one.user_id === fields.user_id && Number(one.created_at) >= Number(fields.created_after ?? 0),
      );
      return { coupons: matches.slice(Number(fields.skip)) };
    }
    if (path.startsWith('/2/rest/coupon/'))
      return { coupon: coupons.find(({ id }) => path.endsWith(String(id))) };
    if (path === '/2/rest/bills') return { bills: bills.filter((one) => one.bill_no === fields.bill_no) };
    if (bills.some((one) => one.bill_no === fields.bill_no)) return { result_code: 17 };
    const off = fields.coupon_id === undefined ? 0 : 1_000;
    const { bill_no, total_fee, coupon_id = null } = fields;
    const id = `id-${String(bill_no)}`;
    bills.push({
      id,
      bill_no,
      bill_fee: total_fee,
      total_fee: Number(total_fee) - off,
      discount: off,
      coupon_id,
      spay_result: false,
    });
    return { id, url: `http://pay.test/${id}` };
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname, searchParams } = new URL(String(input));
    const fields = JSON.parse(searchParams.get('para') ?? String(init?.body)) as Fields;
    asked.push(`${init?.method} ${pathname}`);
    const special = mood(pathname, fields);
    if (special === 'never arrived') throw new TypeError('fetch failed');
    const { result_code = 0, ...rest } =
      typeof special === 'object' ? special : answer(init?.method ?? 'GET', pathname, fields);
    if (special === 'lost') throw new TypeError('fetch failed');
    return Response.json({ result_code, result_msg: '', err_detail: '', ...rest });
  };

  const account = {
    appId,
    appSecret: 'app-secret',
    masterSecret: 'master-secret',
    baseUrl: 'http://bee.test',
  };
  const redemptions = () => made;
  const api = createBeecloudApi(account, {
    database: async () => opened,
    redemptions: async () => redemptions(),
    templates: createTemplateMemory(),
    now: () => clock.now,
    fetch,
    logger: pino({ level: 'warn' }, { write: (line) => void log.push(line) }),
  });
  const order = (orderId: string) => orders.get(orderId) ?? null;
  const platform = createBeecloudPlatform(api, { masterSecret: account.masterSecret, order, paid });
  const made = createRedemptions({
    opened,
    platforms: new Map([['beecloud', platform]]),
    now: () => clock.now,
    logger: { warn() {} },
  });

  return {
    api,
    desk: createBillDesk(api, order),
    platform,
    redemptions: made,
    clock,
    bills,
    coupons,
    asked,
    setMood(next) {
      mood = next;
    },
    async issue() {
      const coupon = issue('ming');
      await platform.refresh?.('ming');
      return String(coupon.id);
    },
    pay(billNo, more = {}) {
      const bill = bills.find((one) => one.bill_no === billNo);
      Object.assign(bill ?? {}, { spay_result: true }, more);
      const coupon = coupons.find(({ id }) => id === bill?.coupon_id);
      Object.assign(coupon ?? {}, { status: 1 });
    },
    orders,
    async workEvents() {
      const platforms = new Map([['beecloud', platform]]);
      const tools = { db: opened.db, platforms, now: () => clock.now, logger: pino({ level: 'silent' }) };
      const taken = { now: clock.now, until: clock.now, limit: 100 };
      for (const row of await takeEvents(opened.db, { platform: 'beecloud', appId }, taken))
        await workEvent(row, tools);
    },
    log,
  };
}
