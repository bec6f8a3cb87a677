// A visitor without a session is sent to WeChat's login once, never round and round.
import { expect, it, vi } from 'vitest';
import { type LoginPlace, withLogin } from './with-login';

const REQUEST = { method: 'GET', url: '/api/coupons', headers: {}, timeout: 8000 } as const;

function place() {
  const store = new Map<string, string>();
  const replace = vi.fn();
  const page: LoginPlace = {
    location: { pathname: '/apps/wechat/', search: '?from=a&b', hash: '#/pages/use/index', replace },
    sessionStorage: {
      getItem: (key) => store.get(key) ?? null,
      setItem: (key, value) => void store.set(key, value),
      removeItem: (key) => void store.delete(key),
    },
  };
  return { page, replace };
}

const answering = (...statuses: number[]) =>
  vi.fn(async () => ({ status: statuses.shift() ?? 200, body: {} }));

it('leaves for the login and comes back to this very page', async () => {
  const { page, replace } = place();
  void withLogin(answering(401), '', page)(REQUEST);
  await vi.waitFor(() => expect(replace).toHaveBeenCalledTimes(1));
  const [url] = replace.mock.calls[0] as [string];
  expect(new URL(url, 'http://shop').searchParams.get('return')).toBe(
    '/apps/wechat/?from=a&b#/pages/use/index',
  );
});

it('leaves once although several requests are refused together', async () => {
  const { page, replace } = place();
  const send = withLogin(answering(401, 401), '', page);
  void send(REQUEST);
  void send(REQUEST);
  await vi.waitFor(() => expect(replace).toHaveBeenCalled());
  expect(replace).toHaveBeenCalledTimes(1);
});

it('shows the refusal when the login did not help, instead of looping', async () => {
  const { page, replace } = place();
  void withLogin(answering(401), '', page)(REQUEST);
  await vi.waitFor(() => expect(replace).toHaveBeenCalledTimes(1));
  const answer = await withLogin(answering(401), '', page)(REQUEST);
  expect(answer.status).toBe(401);
  expect(replace).toHaveBeenCalledTimes(1);
});

it('may log in again later, once a session has worked in between', async () => {
  const { page, replace } = place();
  void withLogin(answering(401), '', page)(REQUEST);
  await vi.waitFor(() => expect(replace).toHaveBeenCalledTimes(1));
  await withLogin(answering(200), '', page)(REQUEST);
  void withLogin(answering(401), '', page)(REQUEST);
  await vi.waitFor(() => expect(replace).toHaveBeenCalledTimes(2));
});
