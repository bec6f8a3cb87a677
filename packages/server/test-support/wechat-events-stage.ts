// Pushes of WeChat's cards for tests, worked on over the real database; WeChat tells the template and whose a code is.
import { workWechatPush } from '../src/events/wechat/work.ts';
import { createWechatApi } from '../src/platforms/wechat/api.ts';
import { createWechatTemplates } from '../src/platforms/wechat/template.ts';
import { couponView } from '../src/redemption/index.ts';
import type { CouponRow } from '../src/storage/coupon-row.ts';
import { findCoupon } from '../src/storage/find-coupon.ts';
import { isHolder } from '../src/storage/is-holder.ts';
import { NOW, type useDatabase } from './platform-context.ts';
import { type Scripted, scriptedFetch } from './scripted-fetch.ts';

export interface WechatEventsStage {
  /** Works on a push of o1's card c1 of p1, unless the fields say otherwise; answers what came of it. */
  push(event: string, fields?: Record<string, unknown>): Promise<string>;
  /** What the holder sees of a code: its status; undefined if it is not theirs or not known. */
  status(code?: string, openid?: string): Promise<string | undefined>;
  row(code?: string): Promise<CouponRow | undefined>;
  key(code?: string): { platform: string; appId: string; couponId: string };
  /** How often the template was asked for. */
  templatesRead(): number;
}

/** @param codes what code/get answers by code; nobody holds any other */
export function openWechatEventsStage(
  { context, database, newApp }: ReturnType<typeof useDatabase>,
  { shared = false, codes = {} }: { shared?: boolean; codes?: Record<string, Scripted> } = {},
): WechatEventsStage {
  const { fetch, of } = scriptedFetch({
    '/cgi-bin/stable_token': [{ access_token: 'T', expires_in: 7200 }],
    '/card/get': [{ card: template(shared) }],
    '/card/code/get': ({ body }) =>
      codes[(JSON.parse(body) as { code: string }).code] ?? { errcode: 40056, errmsg: 'invalid serial code' },
  });
  const appId = newApp();
  const platformContext = context(fetch);
  const api = createWechatApi({ appid: appId, secret: 's', baseUrl: 'http://wechat.test' }, platformContext);
  const tools = { api, template: createWechatTemplates(api, platformContext), context: platformContext };
  const key = (code = 'c1') => ({ platform: 'wechat', appId, couponId: code });
  const row = async (code?: string) => findCoupon((await database()).db, key(code));
  return {
    async push(event, fields = {}) {
      const raw = {
        Event: event,
        FromUserName: 'o1',
        CreateTime: String(NOW - 10),
        CardId: 'p1',
        UserCardCode: 'c1',
        ...fields,
      };
      const { outcome } = await workWechatPush({ event: event.toLowerCase(), dedupeKey: 'x', raw }, tools);
      return outcome;
    },
    async status(code, openid = 'o1') {
      const { db } = await database();
      const found = (await isHolder(db, key(code), openid)) ? await row(code) : undefined;
      return found && couponView(found, { openId: openid, now: NOW }).status;
    },
    row,
    key,
    templatesRead: () => of('/card/get').length,
  };
}

/** A code of p1 as code/get answers it. */
export function codeOf(openid: string, user_card_status = 'NORMAL') {
  return { card: { card_id: 'p1' }, openid, can_consume: true, user_card_status };
}

function template(shared: boolean) {
  const base_info = {
    title: '代金券',
    date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 10, fixed_begin_term: 0 },
  };
  return {
    card_type: 'CASH',
    cash: { base_info, advanced_info: { share_friends: shared }, reduce_cost: 500 },
  };
}
