// The samples of the guide to WeChat's coupons, in the guide's order, against the sandbox.
import { parseRedirectParams } from '@kaquan/client';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { resolvePurchase } from '@kaquan/server/wechat/resolve-purchase';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { openShop } from './open-shop.ts';
import { buyStock } from './wechat-coupons/buy-stock.ts';
import { listColors } from './wechat-coupons/call-anything.ts';
import { claim } from './wechat-coupons/claim.ts';
import { createCoupon, type Draft } from './wechat-coupons/create-coupon.ts';
import { logInWeapp } from './wechat-coupons/log-in-weapp.ts';
import { makePoster } from './wechat-coupons/make-poster.ts';
import { offerSelfService } from './wechat-coupons/offer-self-service.ts';
import { readFigures } from './wechat-coupons/read-figures.ts';
import { redeemAtCounter } from './wechat-coupons/redeem-at-counter.ts';
import { rotating } from './wechat-coupons/rotate-secrets.ts';
import { spendOnline } from './wechat-coupons/spend-online.ts';

/** One opaque pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let shop: Awaited<ReturnType<typeof openShop>>;
let [holder, friend]: User[] = [];
let cardId = '';
let firstDay = '';
beforeAll(async () => {
  // The guide's server takes a database from there.
  vi.stubEnv('DATABASE_URL', undefined);
  shop = await openShop();
  firstDay = today();
  [holder, friend] = shop.users;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await shop?.close();
});

/** In Beijing. */
const today = () => new Date((shop.sandbox.clock.now() + 8 * 3600) * 1000).toISOString().slice(0, 10);

function person(user: User | undefined): User {
  if (!user) throw new Error('The sandbox has too few people');
  return user;
}

const draft = (agrees: Draft['agrees']): Draft => ({
  logo: Uint8Array.from(Buffer.from(PIXEL, 'base64')),
  usePage: 'http://shop.test/use',
  now: Math.floor(shop.sandbox.clock.now()),
  agrees,
});

/** Claims one by a scan, and opens its link. */
async function opened(user: User) {
  const { code } = await shop.control.wechat.claim(user.wechat, cardId);
  const params = parseRedirectParams(await shop.control.wechat.link(user.wechat, code, 'custom'));
  if (!params) throw new Error('The link has no parameters');
  return { code, params };
}

it('creates the coupon that was agreed to, and none that was not', async () => {
  expect(
    await createCoupon(
      shop.wechat,
      draft(async () => false),
    ),
  ).toBeUndefined();
  expect((await shop.control.wechat.cards()).cards).toHaveLength(0);
  const asked: string[] = [];
  const created = await createCoupon(
    shop.wechat,
    draft(async (summary, assumed) => {
      asked.push(summary, ...assumed);
      return true;
    }),
  );
  expect(asked[0]).toBe('满500减50（消费满500元可用），每张 0.6 券点');
  expect(asked.length).toBeGreaterThan(1);
  cardId = created ?? '';
  expect(cardId).not.toBe('');
});

it('is told of the review, and of the reason of a refusal', async () => {
  const refused = await createCoupon(
    shop.wechat,
    draft(async () => true),
  );
  await shop.people('/reviews', { cardId: refused, pass: false, reason: '图片不清楚' });
  await shop.people('/reviews', { cardId, pass: true });
  await waitUntil(() => shop.offered.includes(cardId), 'the push of the review');
  await waitUntil(() => shop.refused.get(refused ?? '') === '图片不清楚', 'the push of the refusal');
});

it('buys stock with the points there are, and leads to the till where they do not suffice', async () => {
  await activateCoins(shop.wechat);
  expect(await buyStock(shop.wechat, cardId, 300)).toEqual({ bought: true });
  expect(await getCoinsInfo(shop.wechat)).toMatchObject({ totalCoin: 200 });
  const { bought, payHere = '' } = await buyStock(shop.wechat, cardId, 40);
  expect(bought).toBe(false);
  const { orderId, ...scanned } = await shop.people<{ kind: string; orderId: string }>('/scans', {
    openid: person(holder).wechat,
    url: payHere,
  });
  expect(scanned.kind).toBe('coins');
  await shop.people('/coin-payments', { openid: person(holder).wechat, orderId });
  expect(await buyStock(shop.wechat, cardId, 40)).toEqual({ bought: true });
});

it('asks, and does not buy again, where the answer got lost', async () => {
  const lost = { platform: 'wechat', route: '/card/pay/confirm', kind: 'truncated' } as const;
  const silent = { platform: 'wechat', route: '/card/pay/getorder', kind: 'answer' } as const;
  const answer = { errcode: 47001, errmsg: 'data format error' };
  const before = (await getCoinsInfo(shop.wechat)).totalCoin;

  await shop.control.fault(lost);
  await shop.control.fault({ ...silent, answer });
  expect(await buyStock(shop.wechat, cardId, 10)).toEqual({ bought: true });

  await shop.control.fault(lost);
  await shop.control.fault({ ...silent, answer, count: 2 });
  const { bought, askAgain: orderId = '' } = await buyStock(shop.wechat, cardId, 10);
  expect(bought).toBe(false);
  expect(await resolvePurchase(shop.wechat, { orderId })).toMatchObject({ outcome: 'bought' });
  expect((await getCoinsInfo(shop.wechat)).totalCoin).toBe(before - 2 * 60);
});

it('makes a poster that a phone scans, and knows by which table it was claimed', async () => {
  const url = await makePoster(shop.wechat, cardId, 'table-7');
  const { ticket } = await shop.people<{ ticket: string }>('/scans', { openid: person(holder).wechat, url });
  await shop.people('/claims', { openid: person(holder).wechat, cardId, ticket });
  await waitUntil(() => shop.claims.some(({ where }) => where === 'table-7'), 'the push of the claim');
});

it('claims on a landing page', async () => {
  const { client, wechat } = shop.pagesOf(person(holder));
  expect(await claim(client, wechat, cardId)).toBe('available');
});

it('uses it online, or lets it go for a friend', async () => {
  const { params } = await opened(person(holder));
  const mine = shop.pagesOf(person(holder)).client;
  const theirs = shop.pagesOf(person(friend)).client;
  expect(await spendOnline(mine, params, async () => false)).toBe('cancelled');
  expect(await spendOnline(theirs, params, async () => true)).toBe('used');
  expect(await spendOnline(mine, params, async () => true)).toBe('used');
});

it('redeems at the counter what is shown, once', async () => {
  const { code } = await opened(person(friend));
  expect(await redeemAtCounter(shop.wechat, code)).toContain('出示使用');
  await shop.people('/shows', { openid: person(friend).wechat, code });
  expect(await redeemAtCounter(shop.wechat, code)).toBe(`已核销 ${cardId}`);
  expect(await redeemAtCounter(shop.wechat, code)).toBe('这张券用过了');
});

it('offers the card’s own self-service', async () => {
  await offerSelfService(shop.wechat, cardId);
  const { code } = await opened(person(holder));
  const consume = { openid: person(holder).wechat, code, verifyCode: '1234', remarkAmount: 12_800 };
  await shop.people('/self-consumes', consume);
  await expect(shop.people('/shows', { openid: person(holder).wechat, code })).rejects.toThrow('/shows');
});

it('reads the figures of what happened', async () => {
  const days = await readFigures(shop.wechat, cardId, firstDay, today());
  const sum = (name: 'claimed' | 'used') => days.reduce((total, day) => total + day[name], 0);
  expect({ claimed: sum('claimed'), used: sum('used') }).toEqual({ claimed: 5, used: 3 });
});

it('knows a mini-program’s person by the unionid', async () => {
  const { code } = await shop.people<{ code: string }>('/login-codes', { openid: person(holder).wechat });
  const known = new Map(shop.claims.map(({ unionid, openid }) => [unionid, openid]));
  expect(await logInWeapp(shop.miniProgram, code, (unionid) => known.get(unionid))).toBe(
    person(holder).wechat,
  );
});

it('calls what has no function of its own', async () => {
  expect(await listColors(shop.wechat)).toMatchObject({
    colors: expect.arrayContaining([expect.anything()]),
  });
});

it('goes on while the secrets are being changed', async () => {
  const next = { secret: 'f'.repeat(32), token: 'the-next-token', encodingAesKey: 'n'.repeat(43) };
  const changing = await openShop((account) => ({
    ...account,
    ...rotating(account.appid, next, {
      secret: account.secret ?? '',
      token: account.token,
      encodingAesKey: account.encodingAesKey ?? '',
    }),
  }));
  try {
    const created = await createCoupon(changing.wechat, { ...draft(async () => true) });
    await changing.people('/reviews', { cardId: created, pass: true });
    await waitUntil(() => changing.offered.includes(created ?? ''), 'a push by the secrets before');
  } finally {
    await changing.close();
  }
});
