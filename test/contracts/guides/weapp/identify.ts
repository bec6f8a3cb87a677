// Quoted by the guide to mini-programs: who somebody of the mini-program is at the official account.
import type { Caller, WechatListeners } from '@kaquan/server';

/** In a real shop a table of the database, by unionid. */
export function createPeople() {
  const openids = new Map<string, string>();
  const listeners: WechatListeners = {
    // A claim's push tells both: from then on the person has coupons in the mini-program.
    user_get_card: ({ unionId, openid }) => {
      if (unionId !== '') openids.set(unionId, openid);
    },
  };
  return {
    listeners,
    /** `unionid`: what your session of the mini-program holds. */
    callerOf(unionid: string): Caller {
      const openid = openids.get(unionid);
      return openid === undefined ? {} : { wechat: { openid } };
    },
  };
}
