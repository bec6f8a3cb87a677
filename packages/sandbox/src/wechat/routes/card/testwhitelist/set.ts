// POST /card/testwhitelist/set: who may take cards that are not reviewed. Each call replaces the list.
// @see 创建卡券 设置测试白名单; 朋友的券 设置测试白名单接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';

const MOST = 10;
const Body = v.looseObject({
  openid: v.optional(v.array(v.string()), []),
  username: v.optional(v.array(v.string()), []),
});

/** The people of the sandbox have no WeChat id: their names stand for it. */
export function setTestWhitelist({ seed }: Core, store: Store): Guarded {
  return fromBody(Body, ({ openid, username }, account) => {
    if (openid.length + username.length > MOST)
      return refusal(45021, `field size out of limit: ${MOST} testers at most`);
    const named = seed.users.filter((user) => username.includes(user.name)).map((user) => user.wechat);
    store.whitelist.set(account.appid, new Set([...openid, ...named]));
    return ok();
  });
}
