// The samples of the guide to Baidu's program, from the campaign to 已使用 in the wallet, against the sandbox.
import { createClientOver, createLaunchStore, fetchTransport } from '@kaquan/client';
import { createSandbox } from '@kaquan/sandbox';
import type { Caller, CouponServer } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createControl } from '../../harness/control.ts';
import { listen } from '../../harness/listen.ts';
import type { User } from '../../harness/people.ts';
import { readAccounts } from '../../harness/processes/read-accounts.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { loginRoute } from './baidu-program/login-route.ts';
import { openCampaign } from './baidu-program/open-campaign.ts';
import { openServer } from './baidu-program/open-server.ts';
import { useCoupon } from './baidu-program/use-coupon.ts';

const CALLBACK_SECRET = 'the-last-part-of-the-address';
const sessions = new Map<string, Caller>();

let sandbox: Awaited<ReturnType<typeof createSandbox>>;
let control: ReturnType<typeof createControl>;
let server: CouponServer;
let shop: Awaited<ReturnType<typeof listen>>;
let me: User;
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', undefined);
  sandbox = await createSandbox();
  control = createControl(sandbox.url);
  me = (await control.users())[0] as User;
  const { appKey, appSecret } = (await readAccounts(sandbox.url)).baidu[0];
  const account = { appKey, appSecret, callbackSecret: CALLBACK_SECRET, baseUrl: `${sandbox.url}/baidu` };
  server = openServer(account, (request) => sessions.get(request.headers.get('x-session') ?? '') ?? null);
  await server.ready();
  shop = await listen(toNodeListener(server));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox?.close();
  await shop?.close();
  await server?.close();
});

function baidu() {
  if (!server.baidu) throw new Error('The server lacks Baidu');
  return server.baidu;
}
const headers = () => ({ 'x-session': 'mine' });
const client = () => createClientOver(fetchTransport(), { baseUrl: `${shop.url}/api`, headers });

it('goes from the campaign to a used coupon', async () => {
  const couponId = await openCampaign(baidu(), {
    callbackUrl: `${shop.url}/api/callbacks/baidu/${CALLBACK_SECRET}`,
    codes: ['A0000001', 'A0000002'],
    now: Math.floor(sandbox.clock.now()),
  });
  const login = loginRoute(server, async (caller) => {
    sessions.set('mine', caller);
    return 'mine';
  });
  const sent = { platform: 'baidu', code: await control.baidu.loginCode(me.baidu) };
  const answer = await login(
    new Request('http://shop.test/login', { method: 'POST', body: JSON.stringify(sent) }),
  );
  expect(await answer.json()).toEqual({ session: 'mine' });
  const { couponTakeId, couponCode } = await control.baidu.claim(me.baidu, couponId);

  const launch = createLaunchStore(client());
  const options = await control.baidu.launch(me.baidu, couponTakeId);
  // A cold start delivers it twice.
  launch.capture(options);
  launch.capture(options);
  await waitUntil(() => launch.getSnapshot().status === 'ready', 'the coupon to be opened');
  const opened = launch.getSnapshot();
  if (opened.status !== 'ready') throw new Error('The coupon was not opened');
  expect(opened.coupon).toMatchObject({ id: couponTakeId, code: couponCode, title: '满百减二十' });

  expect(await useCoupon(client(), opened.coupon, async () => false)).toMatchObject({ state: 'cancelled' });
  expect(await useCoupon(client(), opened.coupon, async () => true)).toMatchObject({ state: 'used' });
  await waitUntil(async () => {
    const [held] = await control.baidu.wallet(me.baidu);
    return held?.state === 'used';
  }, 'Baidu to be told');
});

it('is known from the push alone, to whoever has logged in', async () => {
  const { coupons } = await client().coupons();
  expect(coupons).toHaveLength(1);
  sessions.clear();
  await expect(client().coupons()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
