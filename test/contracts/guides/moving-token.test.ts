// The guides to moving: two programs beside each other on one account, their tokens and WeChat's pushes.

import type { LendToken } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { getColors } from '@kaquan/server/wechat/card/getcolors';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listen } from '../../harness/listen.ts';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { borrowFrom, borrowing } from './moving-by-hand/borrow-token.ts';
import { pushToBoth } from './moving-by-hand/push-to-both.ts';
import { lendFrom } from './moving-from-co-wechat-api/lend-token.ts';
import { createOldProgram } from './old-program.ts';
import { openShop } from './open-shop.ts';

/** After so many seconds a token that was replaced is refused. */
const OVERLAP = 300;
const PASSWORD = 'between-our-programs';
const CALLBACK = 'http://shop.test/api/callbacks/wechat';

let shop: Awaited<ReturnType<typeof openShop>>;
let me: User | undefined;
const account = () => ({ ...shop.account, baseUrl: `${shop.sandbox.url}/wechat` });
const old = createOldProgram(account);
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', undefined);
  shop = await openShop();
  [me] = shop.users;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await shop?.close();
});

describe('two programs on one account', () => {
  it('do not end each other’s tokens, one with /cgi-bin/token and Kaquan with stable_token', async () => {
    for (let hour = 0; hour < 2; hour += 1) {
      await old.getAccessToken();
      await getColors(shop.wechat);
      shop.sandbox.clock.advance(OVERLAP + 1);
      expect(await old.call('/card/getcolors')).toMatchObject({ errcode: 0 });
      await getColors(shop.wechat);
    }
    const asked = (await shop.control.log()).filter(({ route }) => route === '/cgi-bin/stable_token');
    expect(asked).toHaveLength(1);
  });

  it('do, where both use /cgi-bin/token: the trap that the guides name', async () => {
    await old.getAccessToken();
    await createOldProgram(account).getAccessToken();
    shop.sandbox.clock.advance(OVERLAP + 1);
    expect(await old.call('/card/getcolors')).toMatchObject({ errcode: 40001 });
  });
});

describe('a borrowed token', () => {
  let lend: LendToken;
  let borrower: Awaited<ReturnType<typeof shop.another>>;
  beforeAll(async () => {
    lend = lendFrom(old);
    borrower = await shop.another(({ appid, token, secret: _, ...rest }) => ({
      ...rest,
      ...borrowing(appid, token, (asked) => lend(asked)),
    }));
  });
  afterAll(() => borrower?.close());

  it('comes from co-wechat-api in the same process, and Kaquan makes it renew one that was replaced', async () => {
    await getColors(borrower.wechat);
    await createOldProgram(account).getAccessToken();
    shop.sandbox.clock.advance(OVERLAP + 1);
    await getColors(borrower.wechat);
    expect(await old.call('/card/getcolors')).toMatchObject({ errcode: 0 });
  });

  it('comes from the owner behind HTTP, also after the owner has replaced it', async () => {
    const owner = await listen(async (request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://owner.test');
      const trusted = request.headers.authorization === `Bearer ${PASSWORD}`;
      response.writeHead(trusted ? 200 : 403);
      response.end(JSON.stringify(await lendFrom(old)({ refused: searchParams.get('refused') === 'true' })));
    });
    lend = borrowFrom(owner.url, PASSWORD);
    try {
      await old.getAccessToken();
      shop.sandbox.clock.advance(OVERLAP + 1);
      await getColors(borrower.wechat);
      await expect(borrowFrom(owner.url, 'a guess')({ refused: false })).rejects.toThrow('403');
    } finally {
      await owner.close();
    }
  });
});

describe('pushes to both programs', () => {
  it('are answered by the old one, and heard by Kaquan', async () => {
    const heard: string[] = [];
    const reply = async (request: Request) => {
      heard.push(await request.text());
      return new Response('the old program’s answer');
    };
    const both = pushToBoth(reply, shop.server, CALLBACK);
    const front = await listen(toNodeListener({ fetch: both }));
    try {
      await shop.pushTo(`${front.url}/wechat`);
      const cardId = await old.createCard(shop.sandbox.clock.now());
      await shop.control.wechat.approve(cardId);
      const { code } = await shop.control.wechat.claim(me?.wechat ?? '', cardId);
      const { client } = shop.pagesOf(me as User);
      await waitUntil(
        async () => (await client.coupons()).coupons.some(({ id }) => id === code),
        'the claim to be known here',
      );
      expect(heard.length).toBeGreaterThan(0);
      const push = new Request(`${front.url}/wechat?signature=wrong`, { method: 'POST', body: '<xml/>' });
      expect((await both(push)).status).toBe(503);
      expect(await (await both(new Request(`${front.url}/wechat?echostr=e`))).text()).toBe(
        'the old program’s answer',
      );
    } finally {
      await front.close();
    }
  });
});
