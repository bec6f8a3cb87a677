// A process is told late that its token is no good: another one has had a new token for long, and that one stays.
import { afterEach, expect, it } from 'vitest';
import { type Control, createControl } from '../harness/control.ts';
import { createRandom } from '../harness/create-random.ts';
import { openShop } from '../harness/open-shop.ts';
import { startPostgres } from '../harness/postgres.ts';
import { createGate } from '../harness/processes/gate.ts';
import { startProxy } from '../harness/processes/start-proxy.ts';
import { startSandboxProcess } from '../harness/processes/start-sandbox-process.ts';
import { type ServerProcess, startServerProcess } from '../harness/processes/start-server-process.ts';
import { askServers } from './ask-servers.ts';
import { countRefreshes } from './count-refreshes.ts';

const HOUR = 3600;
/** How long WeChat takes a token that has a successor, and then some, seconds. */
const OVERLAP = 400;
const GET = '/wechat/card/code/get';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function open<T>(thing: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
  const opened = await thing;
  ends.push(() => close(opened));
  return opened;
}

it('a late 40001 of the old token does not throw the new one away', async () => {
  const postgres = await open(startPostgres(), ({ stop }) => stop());
  const database = await postgres.createDatabase('late');
  const sandbox = await open(startSandboxProcess({ threes: 1 }), ({ stop }) => stop());
  const control = createControl(sandbox.url);
  const [people] = sandbox.people;
  if (!people) throw new Error('nobody is there');

  // The slow process reaches WeChat over a road on which one call can be held up.
  let hold: Promise<void> | undefined;
  let reached: () => void = () => undefined;
  const road = await open(
    startProxy({
      targets: () => [sandbox.url],
      before(request) {
        if (!hold || new URL(request.url).pathname !== GET) return;
        const held = hold;
        hold = undefined;
        reached();
        return held;
      },
    }),
    ({ close }) => close(),
  );
  const [quick, slow] = await Promise.all([
    open(startServerProcess({ sandboxUrl: sandbox.url, database }), ({ stop }) => stop()),
    open(startServerProcess({ sandboxUrl: road.url, database }), ({ stop }) => stop()),
  ]);
  const shop = await open(
    openShop({ sandboxUrl: sandbox.url, control, callbackUrl: quick.url, stock: 2 }),
    ({ close }) => close(),
  );
  const { encryptCode } = await control.wechat.claim(people.me.wechat, shop.sharedCard);
  const see = ({ url }: ServerProcess) =>
    askServers({ urls: [url], random: createRandom(1), gate: createGate() })<{ coupon: object }>(
      people.me,
      'POST',
      '/wechat/code',
      { cardId: shop.sharedCard, encryptCode },
    );
  expect((await see(slow)).body).toBeDefined();

  const atTheDoor = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let release: () => void = () => undefined;
  hold = new Promise<void>((resolve) => {
    release = resolve;
  });
  const refreshes = await countRefreshes(control);
  const late = see(slow);
  await atTheDoor;
  await pass(control, quick, 3 * HOUR);
  expect((await see(quick)).body).toBeDefined();
  await pass(control, quick, OVERLAP);
  release();

  expect((await late).body).toBeDefined();
  const log = await control.log();
  expect(log.filter(({ outcome }) => /^4000[01]|^4200[01]/.test(outcome))).toHaveLength(1);
  expect((await see(quick)).body).toBeDefined();
  expect(await refreshes.stop()).toMatchObject({ 'wechat token': 1 });
}, 120_000);

/** Time passes for the platform and for the process that is not held up. */
async function pass(control: Control, server: ServerProcess, seconds: number): Promise<void> {
  await server.hold();
  await control.advance(seconds);
  await server.resume();
}
