// The demo's shop: its coupon server and its coupons on the platforms, opened together and reset together.
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  type BaiduApi,
  type BeecloudApi,
  type CouponServer,
  createCouponServer,
  type WechatApi,
} from '@kaquan/server';
import type { Logger } from 'pino';
import type { FollowedClock } from './follow-clock.ts';
import type { Identify } from './identify.ts';
import type { KnownUsers } from './known-users.ts';
import { type Offers, openShop } from './merchant.ts';
import { createDeskNotes, type DeskNotes } from './merchant-desk/desk-notes.ts';
import { type NewCampaign, openNewCampaign } from './merchant-new-campaign.ts';
import { createOrderBook, type OrderBook } from './order-book.ts';
import type { SandboxAccounts, SandboxControl } from './sandbox-control.ts';
import type { CardPages } from './wechat-card-base.ts';

/** One upload gives up after three lost answers, so that is how many the line is cut for. */
const CUT_UPLOAD = {
  platform: 'baidu',
  route: '/rest/2.0/smartapp/v1.0/coupon/code/batchUpload',
  kind: 'timeout-after',
  count: 3,
  delay: 0,
} as const;

export interface DemoShopOptions {
  sandbox: SandboxControl;
  accounts: SandboxAccounts;
  clock: FollowedClock;
  /** Who is calling. */
  identify: Identify;
  users: KnownUsers;
  /** postgres://…, a path for the embedded database, or memory://. */
  database: string;
  logger: Logger;
}

export interface DemoShop {
  fetch(request: Request): Promise<Response>;
  baidu(): BaiduApi;
  wechat(): WechatApi;
  beecloud(): BeecloudApi;
  /** What its pages offer. */
  offers(): Offers;
  orders: OrderBook;
  /** What the merchant's desk writes down. */
  notes: DeskNotes;
  /** Seconds, by the sandbox's clock. */
  now(): number;
  /** Where the link cells of its WeChat cards lead. */
  wechatPages(): CardPages;
  /** The merchant's beginning of one more campaign on Baidu; one after the other, for they share the cut line. */
  openBaiduCampaign(): Promise<NewCampaign>;
  /** Opens the server and creates the coupons; `url` is where the platforms and pages reach the demo. */
  open(url: string): Promise<void>;
  /** Begins anew on both sides. False with PostgreSQL: emptying somebody's server is not the demo's to do. */
  reset(): Promise<boolean>;
  close(): Promise<void>;
}

export function createDemoShop({
  sandbox,
  accounts,
  clock,
  identify,
  users,
  database,
  logger,
}: DemoShopOptions): DemoShop {
  const [wechat] = accounts.wechat;
  const [baidu] = accounts.baidu;
  const [beecloud] = accounts.beecloud;
  if (!wechat || !baidu || !beecloud) throw new Error('The sandbox does not play an app of each platform.');

  const callbackSecret = randomBytes(16).toString('hex');
  const onDisk = !/^(postgres(ql)?|memory):\/\//.test(database);
  let server: CouponServer | undefined;
  let offers: Offers = { cardIds: [], templateIds: [] };
  let url = '';
  let campaigns = 0;
  let lastCampaign: Promise<unknown> = Promise.resolve();
  const orders = createOrderBook((orderId) => `${url}/shop/orders/${orderId}/return`);

  const notes = createDeskNotes();
  const wechatPages = () => {
    const page = (name: string) => `${url}/apps/wechat/#/pages/${name}/index`;
    return { use: page('use'), inStore: page('in-store') };
  };
  const baiduCallbackUrl = () => `${url}/api/callbacks/baidu/${callbackSecret}`;

  const running = (): CouponServer => {
    if (!server) throw new Error('The shop is not open yet.');
    return server;
  };
  const present = <T>(api: T | undefined): T => {
    if (!api) throw new Error('The coupon server was configured without this platform.');
    return api;
  };

  const openForBusiness = async () => {
    if (onDisk) await mkdir(path.dirname(path.resolve(database)), { recursive: true });
    server = createCouponServer({
      basePath: '/api',
      database,
      identify,
      now: clock.now,
      logger,
      baidu: {
        appKey: baidu.appKey,
        appSecret: baidu.appSecret,
        callbackSecret,
        baseUrl: `${sandbox.url}/baidu`,
      },
      wechat: {
        appid: wechat.appid,
        secret: wechat.secret,
        token: wechat.token,
        encodingAesKey: wechat.encodingAesKey,
        baseUrl: `${sandbox.url}/wechat`,
        on: {
          user_get_card: ({ openid, unionId }) => users.learn({ openid, unionid: unionId }),
          card_not_pass_check: ({ cardId, refuseReason }) => {
            notes.refusals.set(cardId, refuseReason);
          },
        },
      },
      beecloud: {
        appId: beecloud.appId,
        appSecret: beecloud.appSecret,
        masterSecret: beecloud.masterSecret,
        baseUrl: `${sandbox.url}/beecloud`,
        order: orders.toBePaid,
        paid: orders.paid,
      },
    });
    await server.ready();
    await sandbox.setWechatCallback(`${url}/api/callbacks/wechat`);
    await sandbox.setBeecloudCallback(`${url}/api/callbacks/beecloud`);
    offers = await openShop({
      baidu: present(server.baidu),
      wechat: present(server.wechat),
      sandbox,
      baiduCallbackUrl: baiduCallbackUrl(),
      wechatPages: wechatPages(),
      now: clock.now(),
    });
  };

  return {
    fetch: (request) => running().fetch(request),
    baidu: () => present(running().baidu),
    wechat: () => present(running().wechat),
    beecloud: () => present(running().beecloud),
    offers: () => offers,
    orders,
    notes,
    now: clock.now,
    wechatPages,
    openBaiduCampaign() {
      const open = async () => {
        await clock.sync();
        campaigns += 1;
        return openNewCampaign(present(running().baidu), {
          number: campaigns,
          callbackUrl: baiduCallbackUrl(),
          now: clock.now(),
          cutLine: () => sandbox.planFault(CUT_UPLOAD),
        });
      };
      const campaign = lastCampaign.then(open, open);
      lastCampaign = campaign;
      return campaign;
    },
    open(at) {
      url = at;
      return openForBusiness();
    },
    async reset() {
      if (database.startsWith('postgres')) return false;
      await running().close();
      await sandbox.reset();
      await clock.sync();
      if (onDisk) await rm(database, { recursive: true, force: true });
      orders.clear();
      notes.clear();
      users.clear();
      campaigns = 0;
      await openForBusiness();
      return true;
    },
    close: async () => server?.close(),
  };
}
