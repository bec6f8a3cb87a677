// Sends every request under the shop's session, and once more under a new one when the server has ended it.
import type { Transport } from '@kaquan/client';
import type { Session } from './session.ts';

export function withSession(transport: Transport, session: Session): Transport {
  const send: Transport = async (request) => {
    const token = await session.token();
    const answer = await transport({
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${token}` },
    });
    if (answer.status === 401) session.drop(token);
    return answer;
  };
  return async (request) => {
    const answer = await send(request);
    return answer.status === 401 ? send(request) : answer;
  };
}
