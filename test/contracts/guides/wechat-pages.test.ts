// The samples of the guides to pages in WeChat and to mini-programs: one person, known in both.
import { createClientOver, fetchTransport, parseRedirectParams, type Wechat } from '@kaquan/client';
import { createSandbox } from '@kaquan/sandbox';
import { type CouponServer, createCouponServer } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { codeToSession } from '@kaquan/server/wechat/sns/jscode2session';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createControl } from '../../harness/control.ts';
import { listen } from '../../harness/listen.ts';
import type { User } from '../../harness/people.ts';
import { readAccounts } from '../../harness/processes/read-accounts.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { createNativeCards } from '../../harness/weapp/native-cards.ts';
import { createOldProgram } from './old-program.ts';
import { claimAndShow } from './weapp/claim-and-show.ts';
import { createPeople } from './weapp/identify.ts';
import { chooseAndOpen } from './wechat-h5/choose-and-open.ts';
import { authorizeUrl, cameBack } from './wechat-h5/log-in.ts';

const people = createPeople();

let sandbox: Awaited<ReturnType<typeof createSandbox>>;
let control: ReturnType<typeof createControl>;
let account: Awaited<ReturnType<typeof readAccounts>>['wechat'][0];
let server: CouponServer;
let shop: Awaited<ReturnType<typeof listen>>;
let me: User;
let cardId: string;
beforeAll(async () => {
  sandbox = await createSandbox();
  control = createControl(sandbox.url);
  me = (await control.users())[0] as User;
  account = (await readAccounts(sandbox.url)).wechat[0];
  const { appid, secret, token, encodingAesKey } = account;
  const baseUrl = `${sandbox.url}/wechat`;
  server = createCouponServer({
    basePath: '/api',
    database: 'memory://',
    identify: ({ headers }) => {
      const openid = headers.get('x-openid');
      return openid ? { wechat: { openid } } : people.callerOf(headers.get('x-unionid') ?? '');
    },
    wechat: { appid, secret, token, encodingAesKey, baseUrl, on: people.listeners },
  });
  await server.ready();
  shop = await listen(toNodeListener(server));
  await fetch(`${sandbox.url}/_sandbox/accounts`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ wechat: { callbackUrl: `${shop.url}/api/callbacks/wechat` } }),
  });
  cardId = await createOldProgram(() => ({ appid, secret, baseUrl })).createCard(sandbox.clock.now());
  await control.wechat.approve(cardId);
});
afterAll(async () => {
  await sandbox?.close();
  await shop?.close();
  await server?.close();
});

const clientOf = (headers: Record<string, string>) =>
  createClientOver(fetchTransport(), { baseUrl: `${shop.url}/api`, headers: () => headers });

/** WeChat's chooser, and a person who takes the first card: the sandbox checks the signature. */
const chooser = (client: Wechat['client'], openid: string): Wechat => ({
  client,
  knows: () => true,
  async call(_name, parameters) {
    const answer = await fetch(`${sandbox.url}/_sandbox/wechat/choose-card`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, ...(await parameters()) }),
    });
    return { errMsg: 'chooseCard:ok', ...((await answer.json()) as object) };
  },
});

it('logs a visitor in silently, and nobody with a state that is not theirs', async () => {
  if (!server.wechat) throw new Error('The server lacks WeChat');
  const page = `${sandbox.url}/wechat/oauth/connect/oauth2/authorize`;
  const { url, state } = authorizeUrl(page, account.appid, 'http://shop.test/session/callback');
  const sent = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: `kaquan_wechat_openid=${me.wechat}` },
  });
  const back = new URL(sent.headers.get('location') ?? '');
  await expect(cameBack(server.wechat, back, 'another')).rejects.toThrow('Somebody else');
  expect(await cameBack(server.wechat, back, state)).toBe(me.wechat);
});

it('claims and shows a card in a mini-program, whose person is known by the claim', async () => {
  const { miniProgram } = account;
  const session = await codeToSession(
    { ...miniProgram, baseUrl: `${sandbox.url}/wechat` },
    { code: await control.wechat.loginCode(me.wechat) },
  );
  const client = clientOf({ 'x-unionid': session.unionid ?? '' });
  expect((await client.coupons()).coupons).toEqual([]);
  const native = createNativeCards(control, me);
  const wx = native.calls({
    cover: (covered) => void (covered && queueMicrotask(() => native.sheets.at(-1)?.accept())),
  });
  // As long as no push has come, nobody knows whose the card is.
  await control.fault({ platform: 'wechat', route: 'push:user_get_card', kind: 'lost', count: 4 });
  await expect(claimAndShow(client, wx, cardId)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await control.noFaults();
  await control.wechat.claim(me.wechat, cardId);
  await waitUntil(async () => (await client.coupons()).coupons.length === 1, 'the push of the claim');
  expect(await claimAndShow(client, wx, cardId)).toBe('available');
  expect(native.sheets.at(-1)?.kind).toBe('openCard');
  expect(await claimAndShow(client, {}, cardId)).toBe('too-old');
});

it('opens a card that was chosen, and one whose link was tapped', async () => {
  const client = clientOf({ 'x-openid': me.wechat });
  const chosen = await chooseAndOpen(client, chooser(client, me.wechat));
  expect(chosen).toMatchObject({ platform: 'wechat', templateId: cardId, status: 'available' });
  const link = await control.wechat.link(me.wechat, chosen?.id ?? '', 'center');
  const params = parseRedirectParams(link);
  if (!params) throw new Error('The link has no parameters');
  expect((await client.code(params)).coupon.id).toBe(chosen?.id);
});
