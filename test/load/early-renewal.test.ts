// Shortly before a token's and the tickets' end the platform has nothing new: one process asks, and all the others know.
import { afterEach, expect, it } from 'vitest';
import { createControl } from '../harness/control.ts';
import { createRandom } from '../harness/create-random.ts';
import { openShop } from '../harness/open-shop.ts';
import type { User } from '../harness/people.ts';
import { startPostgres } from '../harness/postgres.ts';
import { createGate } from '../harness/processes/gate.ts';
import { startSandboxProcess } from '../harness/processes/start-sandbox-process.ts';
import { startServerProcess } from '../harness/processes/start-server-process.ts';
import { askServers } from './ask-servers.ts';
import { countRefreshes } from './count-refreshes.ts';
import { moveClock } from './move-clock.ts';

/** Seconds: of WeChat's token and tickets; how long before their end they are asked for, and less than that. */
const LIFE = 7_200;
const BEFORE_THE_END = 230;

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function open<T>(thing: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
  const opened = await thing;
  ends.push(() => close(opened));
  return opened;
}

it('what the platform does not renew ahead of its end is asked for once by three processes, and once after it', async () => {
  const postgres = await open(startPostgres(), ({ stop }) => stop());
  const database = await postgres.createDatabase('early');
  const sandbox = await open(startSandboxProcess({ threes: 1 }), ({ stop }) => stop());
  const control = createControl(sandbox.url);
  const servers = await Promise.all(
    Array.from({ length: 3 }, () =>
      open(startServerProcess({ sandboxUrl: sandbox.url, database }), ({ stop }) => stop()),
    ),
  );
  const [first] = servers;
  const me = sandbox.people[0]?.me as User;
  const shop = await open(
    openShop({ sandboxUrl: sandbox.url, control, callbackUrl: first?.url ?? '', stock: 2 }),
    ({ close }) => close(),
  );
  const { encryptCode } = await control.wechat.claim(me.wechat, shop.sharedCard);
  const gate = createGate();
  const random = createRandom(1);
  /** Everything that wants the token or one of the tickets, at each process, several times at once. */
  const wantAll = () =>
    Promise.all(
      servers
        .map(({ url }) => askServers({ urls: [url], random, gate }))
        .flatMap((ask) => [ask, ask, ask])
        .flatMap((ask) => [
          ask(me, 'POST', '/wechat/code', { cardId: shop.sharedCard, encryptCode }),
          ask(me, 'POST', '/wechat/js-config', { url: 'https://shop.test/use' }),
          ask(me, 'POST', '/wechat/card-ext', { cards: [{ cardId: shop.ordinaryCard }] }),
        ]),
    );
  const pass = (seconds: number) => moveClock({ gate, servers, control }, seconds);
  expect((await wantAll()).filter(({ refused }) => refused)).toEqual([]);

  const refreshes = await countRefreshes(control);
  await pass(LIFE - BEFORE_THE_END);
  for (let times = 0; times < 4; times += 1) {
    expect((await wantAll()).filter(({ refused }) => refused)).toEqual([]);
    await pass(31);
  }
  const once = { 'wechat token': 1, 'jsapi ticket': 1, 'wx_card ticket': 1 };
  expect(await refreshes.counts()).toMatchObject(once);

  await pass(BEFORE_THE_END);
  expect((await wantAll()).filter(({ refused }) => refused)).toEqual([]);
  expect(await refreshes.stop()).toMatchObject({ 'wechat token': 2, 'jsapi ticket': 2, 'wx_card ticket': 2 });
}, 120_000);
