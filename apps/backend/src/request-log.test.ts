// The log that the playground draws: outcomes and no secrets, and the answers as they were.
import { expect, it } from 'vitest';
import { createRequestLog } from './request-log.ts';

const log = (body: unknown, status = 200) => {
  const entries = createRequestLog(() => 1_700_000_000);
  return entries
    .watch(new Request('http://127.0.0.1/api/callbacks/baidu/the-secret', { method: 'POST' }), async () =>
      Response.json(body, { status }),
    )
    .then(() => entries.entries(0)[0]);
};

it('The callback’s secret does not reach the log', async () => {
  expect((await log({}))?.path).toBe('/api/callbacks/baidu/••••');
});

it('An outcome is the error’s code, else what became of the coupon', async () => {
  expect((await log({ error: { code: 'COUPON_USED' } }, 409))?.outcome).toBe('COUPON_USED');
  expect((await log({ granted: true, coupon: { state: 'held' } }))?.outcome).toBe('granted');
  expect((await log({ granted: false, coupon: { state: 'held' } }))?.outcome).toBe('known');
  expect((await log({ state: 'reserved' }))?.outcome).toBe('reserved');
});

it('The answer still reaches the caller whole', async () => {
  const entries = createRequestLog(() => 0);
  const answer = await entries.watch(new Request('http://127.0.0.1/api/coupons'), async () =>
    Response.json({ coupons: [] }),
  );
  expect(await answer.json()).toEqual({ coupons: [] });
});

it('Only the last 200 requests are kept, and `after` answers the newer ones', async () => {
  const entries = createRequestLog(() => 0);
  for (let n = 0; n < 205; n += 1) {
    await entries.watch(new Request('http://127.0.0.1/api/coupons'), async () => new Response('ok'));
  }
  expect(entries.entries(0)).toHaveLength(200);
  expect(entries.entries(203).map((entry) => entry.id)).toEqual([204, 205]);
});
