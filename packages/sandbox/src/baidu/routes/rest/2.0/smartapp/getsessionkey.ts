// GET|POST /rest/2.0/smartapp/getsessionkey: from a login code to the openid.
// @see 百度智能小程序 getSessionKey
import { randomUUID } from 'node:crypto';
import type { Core } from '../../../../../core/platform.ts';
import { refusal, success } from '../../../../answers.ts';
import type { Guarded } from '../../../../credentials.ts';
import type { Logins } from '../../../../logins.ts';
import { readFields } from '../../../../read-fields.ts';

export function getsessionkey(core: Core, logins: Logins): Guarded {
  return async (c) => {
    const login = logins.redeem((await readFields(c)).code ?? '');
    const answer = login
      ? success({ open_id: login.openId, session_key: login.sessionKey })
      : refusal(40001, '参数错误：code 无效或已使用');
    return c.json({ ...answer, request_id: randomUUID(), timestamp: core.clock.now() });
  };
}
