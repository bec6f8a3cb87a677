// WeChat for tests: one claimed card with its state and its mark, behind the real platform, database and redemptions.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import pino from 'pino';
import type { PlatformContext } from '../src/platforms/context.ts';
import { createTemplateMemory } from '../src/platforms/template-memory.ts';
import { createWechatApi } from '../src/platforms/wechat/api.ts';
import { createWechatPlatform } from '../src/platforms/wechat/platform.ts';
import { createRedemptions, type Redemptions } from '../src/redemption/index.ts';
import type { CouponRow } from '../src/storage/coupon-row.ts';
import type { OpenedDatabase } from '../src/storage/database.ts';
import { findCoupon } from '../src/storage/find-coupon.ts';
import { NOW } from './platform-context.ts';
import { type Asked, type Scripted, scriptedFetch } from './scripted-fetch.ts';

type Call = 'decrypt' | 'get' | 'mark' | 'consume';

const CODE = 'c1';
/** What the redirect brings; WeChat alone knows that it is c1. */
const ENCRYPT_CODE = 'RU5DUllQVEVE';

export interface WechatRedemptionStage {
  clock: { now: number };
  /** The card as WeChat has it. */
  card: {
    owner: string;
    status: string;
    beginTime: number;
    endTime: number;
    mark?: { openid: string; until: number } | undefined;
  };
  /** What was asked of its code, in order: `get`, `mark o1`, `unmark o1`, `consume o1`. */
  asked: string[];
  /** The next answers to a call, instead of what the card says: a body, an errcode, or an Error for silence. */
  say(call: Call, ...answers: (Scripted | number)[]): void;
  /** Opens the card's link and reserves it. */
  reserve(openid?: string): Promise<RedemptionAnswer>;
  /** Reserves it again by its code, as a page does that has seen it. */
  renew(openid?: string): Promise<RedemptionAnswer>;
  confirm(id: string, openid?: string): Promise<RedemptionAnswer>;
  cancel(id: string, openid?: string): Promise<RedemptionAnswer>;
  row(): Promise<CouponRow | undefined>;
}

const refused = (errcode: number) => ({ errcode, errmsg: 'refused' });

/** @param shared a friends' coupon, which can be marked */
export function openWechatRedemptionStage(
  opened: OpenedDatabase,
  appid: string,
  { shared = true }: { shared?: boolean } = {},
): WechatRedemptionStage {
  const clock = { now: NOW };
  const card: WechatRedemptionStage['card'] = {
    owner: 'o1',
    status: 'NORMAL',
    beginTime: NOW - 100,
    endTime: NOW + 86_400,
  };
  const asked: string[] = [];
  const scripts: Record<Call, (Scripted | number)[]> = { decrypt: [], get: [], mark: [], consume: [] };
  const markedBy = () => (card.mark && card.mark.until > clock.now ? card.mark.openid : undefined);

  const acts: Record<Call, (body: Record<string, unknown>) => Scripted> = {
    decrypt: ({ encrypt_code }) => (encrypt_code === ENCRYPT_CODE ? { code: CODE } : refused(40075)),
    get: () => ({
      card: { card_id: 'p1', begin_time: card.beginTime, end_time: card.endTime },
      openid: card.owner,
      can_consume: card.status === 'NORMAL',
      user_card_status: card.status,
      mark_openid: markedBy() ?? '',
    }),
    mark({ openid, is_mark }) {
      const other = markedBy() !== undefined && markedBy() !== openid;
      if (other) return refused(is_mark === false ? 40416 : 40146);
      card.mark = is_mark === false ? undefined : { openid: String(openid), until: clock.now + 300 };
      return refused(0);
    },
    consume({ openid }) {
      if (card.status === 'CONSUMED') return refused(40099);
      if (shared && markedBy() !== openid) return refused(40003);
      card.status = 'CONSUMED';
      return refused(0);
    },
  };
  function answer(call: Call, { body }: Asked): Scripted {
    const fields = JSON.parse(body) as Record<string, unknown>;
    const openid = fields.openid === undefined ? '' : ` ${String(fields.openid)}`;
    asked.push(`${call === 'mark' && fields.is_mark === false ? 'unmark' : call}${openid}`);
    const said = scripts[call].shift();
    if (typeof said === 'number') return refused(said);
    return said ?? acts[call](fields);
  }
  const { fetch } = scriptedFetch({
    '/cgi-bin/stable_token': [{ access_token: 'T', expires_in: 7200 }],
    '/card/get': [{ card: template(shared) }],
    '/card/code/decrypt': (one) => answer('decrypt', one),
    '/card/code/get': (one) => answer('get', one),
    '/card/code/mark': (one) => answer('mark', one),
    '/card/code/consume': (one) => answer('consume', one),
  });

  const logger = pino({ level: 'silent' });
  const context: PlatformContext = {
    database: async () => opened,
    redemptions: async () => redemptions,
    templates: createTemplateMemory(),
    now: () => clock.now,
    fetch,
    logger,
  };
  const api = createWechatApi({ appid, secret: 's', baseUrl: 'http://wechat.test' }, context);
  const platform = createWechatPlatform(api, { token: 't' }, context);
  const redemptions: Redemptions = createRedemptions({
    opened,
    platforms: new Map([['wechat', platform]]),
    now: () => clock.now,
    logger,
  });

  const as = (openid: string) => ({ wechat: { openid } });
  const wanted = { platform: 'wechat', cardId: 'p1' } as const;
  return {
    clock,
    card,
    asked,
    say(call, ...answers) {
      scripts[call].push(...answers);
    },
    reserve: (openid = 'o1') => redemptions.reserve({ ...wanted, encryptCode: ENCRYPT_CODE }, as(openid)),
    renew: (openid = 'o1') => redemptions.reserve({ ...wanted, code: CODE }, as(openid)),
    confirm: (id, openid = 'o1') => redemptions.confirm(id, as(openid)),
    cancel: (id, openid = 'o1') => redemptions.cancel(id, as(openid)),
    row: () => findCoupon(opened.db, { platform: 'wechat', appId: appid, couponId: CODE }),
  };
}

function template(shared: boolean) {
  const base_info = {
    title: '代金券',
    brand_name: '微信餐厅',
    date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: NOW - 100, end_timestamp: NOW + 86_400 },
  };
  return {
    card_type: 'CASH',
    cash: { base_info, advanced_info: { share_friends: shared }, reduce_cost: 5_000 },
  };
}
