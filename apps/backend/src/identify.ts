// Who is calling, by the session; somebody of the mini-program as soon as the official account knows them.
import type { Caller } from '@kaquan/server';
import type { KnownUsers } from './known-users.ts';
import type { Sessions } from './session.ts';

export interface IdentifyOptions {
  sessions: Pick<Sessions, 'read'>;
  users: Pick<KnownUsers, 'openidOf'>;
  /** The shop's own number of the person with this openid at the official account. */
  memberOf(openid: string): Promise<string>;
}

export type Identify = (request: Request) => Promise<Caller | null>;

/** Asked at every request, so that a claim makes its person known within the same session. */
export function createIdentify({ sessions, users, memberOf }: IdentifyOptions): Identify {
  return async (request) => {
    const session = await sessions.read(request);
    const unionid = session?.weapp?.unionid;
    if (!session || session.wechat || unionid === undefined) return session;
    const openid = users.openidOf(unionid);
    if (openid === undefined) return session;
    return { ...session, wechat: { openid }, beecloud: { userId: await memberOf(openid) } };
  };
}
