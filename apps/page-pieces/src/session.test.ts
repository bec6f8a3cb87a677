// One login however many requests ask, and a new one only when the server has ended the session.
import { expect, it, vi } from 'vitest';
import { createSession } from './session.ts';
import { withSession } from './with-session.ts';

const REQUEST = { method: 'GET', url: '/coupons', headers: {}, timeout: 8000 } as const;

function countedLogin() {
  let logins = 0;
  return vi.fn(async () => {
    logins += 1;
    return `session-${logins}`;
  });
}

it('logs in once for all requests of a cold start', async () => {
  const login = countedLogin();
  const session = createSession(login);
  const transport = vi.fn(async () => ({ status: 200, body: {} }));
  const send = withSession(transport, session);
  await Promise.all([send(REQUEST), send(REQUEST), send(REQUEST)]);
  await send(REQUEST);
  expect(login).toHaveBeenCalledTimes(1);
  expect(transport).toHaveBeenLastCalledWith({ ...REQUEST, headers: { authorization: 'Bearer session-1' } });
});

it('tries a failed login again with the next request, not for ever', async () => {
  const login = countedLogin();
  login.mockRejectedValueOnce(new Error('no network'));
  const send = withSession(async () => ({ status: 200, body: {} }), createSession(login));
  await expect(send(REQUEST)).rejects.toThrow('no network');
  await expect(send(REQUEST)).resolves.toMatchObject({ status: 200 });
  expect(login).toHaveBeenCalledTimes(2);
});

it('gives up a login that never answers, so that one lost call does not lock the person out', async () => {
  vi.useFakeTimers();
  const login = countedLogin();
  login.mockReturnValueOnce(new Promise(() => undefined));
  const session = createSession(login);
  void session.token();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await session.token()).toBe('session-1');
  await vi.advanceTimersByTimeAsync(60_000);
  await session.token();
  expect(login).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

it('logs in anew when the session has ended, once for all requests that noticed', async () => {
  const login = countedLogin();
  const send = withSession(
    async ({ headers }) => ({ status: headers.authorization === 'Bearer session-1' ? 401 : 200, body: {} }),
    createSession(login),
  );
  const answers = await Promise.all([send(REQUEST), send(REQUEST)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(login).toHaveBeenCalledTimes(2);
});

it('shows a 401 that stays instead of looping', async () => {
  const transport = vi.fn(async () => ({ status: 401, body: {} }));
  const answer = await withSession(transport, createSession(countedLogin()))(REQUEST);
  expect(answer.status).toBe(401);
  expect(transport).toHaveBeenCalledTimes(2);
});

it('drops the answer of a login that somebody else has followed', async () => {
  const answers: ((token: string) => void)[] = [];
  const session = createSession(() => new Promise((resolve) => answers.push(resolve)));
  void session.token();
  session.restart();
  const second = session.token();
  answers[1]?.('second');
  answers[0]?.('first');
  expect(await second).toBe('second');
  session.drop('first');
  expect(await session.token()).toBe('second');
});
