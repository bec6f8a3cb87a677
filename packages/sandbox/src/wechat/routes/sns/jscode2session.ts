// GET /sns/jscode2session: from wx.login's code to the person's openid in the mini-program, and unionid.
// @see 微信小程序 code2Session
import { randomBytes } from 'node:crypto';
import type { Handler } from 'hono';
import type { WechatAccount } from '../../accounts.ts';
import { refusal, UNKNOWN_APP, WRONG_SECRET } from '../../answers.ts';
import type { MiniProgramLogins } from '../../mini-program.ts';

const REFUSALS = {
  unknown: refusal(40029, 'invalid code'),
  used: refusal(40163, 'code been used'),
  // The list has no code of its own for it: to the caller an old code is no code.
  expired: refusal(40029, 'invalid code, it has expired'),
};

export function jscode2session(accounts: WechatAccount[], logins: MiniProgramLogins): Handler {
  return (c) => {
    const { appid, secret, js_code: code = '', grant_type } = c.req.query();
    if (grant_type !== 'authorization_code') return c.json(refusal(40002, 'invalid grant_type'));
    const program = accounts.find((one) => one.miniProgram?.appid === appid)?.miniProgram;
    if (!program) return c.json(UNKNOWN_APP);
    if (program.secret !== secret) return c.json(WRONG_SECRET);
    const login = logins.redeem(code);
    if (typeof login === 'string') return c.json(REFUSALS[login]);
    return c.json({ ...login, session_key: randomBytes(16).toString('base64') });
  };
}
