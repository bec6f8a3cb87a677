// How the processes of the tests know who calls: one header, from which the person's ids on each platform follow.
import type { User } from '../people.ts';

/** Names the caller. The header is the whole login: these servers stand on 127.0.0.1, for a test's length. */
const PERSON_HEADER = 'x-person';

/** The headers of this person's requests. */
export function headersOf(user: User): Record<string, string> {
  return { [PERSON_HEADER]: JSON.stringify([user.baidu, user.wechat, user.beecloud]) };
}

/** Who the request says it is; null without the header. */
export function identifyPerson(request: Request) {
  const ids = request.headers.get(PERSON_HEADER);
  if (ids === null) return null;
  const [openId, openid, userId] = JSON.parse(ids) as [string, string, string];
  return { baidu: { openId }, wechat: { openid }, beecloud: { userId } };
}
