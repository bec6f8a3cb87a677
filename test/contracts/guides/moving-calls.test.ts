// The guides to moving: signatures compared, calls and routes in Kaquan's form, against the sandbox.
import { createHash } from 'node:crypto';
import { type CardExtFields, cardExtSignature } from '@kaquan/protocol/wechat/card-ext';
import type { UserConsumeCard, UserGetCard } from '@kaquan/protocol/wechat/push';
import { cardApiTicket } from '@kaquan/protocol/wechat/tickets';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listen } from '../../harness/listen.ts';
import type { User } from '../../harness/people.ts';
import { findDisagreement } from './moving-by-hand/compare-signatures.ts';
import { moved } from './moving-from-co-wechat-api/calls.ts';
import { counterRoute } from './moving-from-easywechat/counter-route.ts';
import { askPhp } from './moving-from-easywechat/who-is-calling.ts';
import { tellJava } from './moving-from-wxjava/tell-java.ts';
import { createOldProgram } from './old-program.ts';
import { openShop } from './open-shop.ts';

const PASSWORD = 'between-our-programs';

let shop: Awaited<ReturnType<typeof openShop>>;
let me: User;
let cardId: string;
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', undefined);
  shop = await openShop();
  me = shop.users[0] as User;
  const old = createOldProgram(() => ({ ...shop.account, baseUrl: `${shop.sandbox.url}/wechat` }));
  cardId = await old.createCard(shop.sandbox.clock.now());
  await shop.control.wechat.approve(cardId);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await shop?.close();
});

const claim = () => shop.control.wechat.claim(me.wechat, cardId);

describe('signatures of the old program', () => {
  const sorted = ({ apiTicket, cardId, timestamp, nonceStr = '', code = '' }: CardExtFields) => [
    apiTicket,
    cardId,
    String(timestamp),
    nonceStr,
    code,
  ];
  const sha1 = (values: string[]) => createHash('sha1').update(values.join('')).digest('hex');
  const samples: CardExtFields[] = ['Zebra', 'apple', 'éclair'].map((nonceStr) => ({
    apiTicket: cardApiTicket('ojZ8YtyVyr30HheH3CM73y7h4jJE '),
    cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
    timestamp: 1404896688,
    nonceStr,
  }));

  it('that are right agree with Kaquan’s', () => {
    expect(findDisagreement((fields) => sha1(sorted(fields).sort()), samples)).toBeUndefined();
  });

  it('that sort by locale do not, and the sample says for which values', () => {
    const byLocale = (fields: CardExtFields) => sha1(sorted(fields).sort((a, b) => a.localeCompare(b)));
    const disagreed = findDisagreement(byLocale, samples);
    expect(disagreed).toBeDefined();
    expect(cardExtSignature(disagreed as CardExtFields)).not.toBe(byLocale(disagreed as CardExtFields));
  });
});

it('co-wechat-api’s calls have their twins here', async () => {
  const calls = moved(shop.wechat);
  const { code, encryptCode } = await claim();
  expect((await calls.cards()).cardIdList).toContain(cardId);
  expect(await calls.plain(encryptCode)).toEqual({ code });
  expect(await calls.state(code)).toMatchObject({ userCardStatus: 'NORMAL', openid: me.wechat });
  expect((await calls.cardsOf(me.wechat)).cardList).toContainEqual({ code, cardId });
  expect(await calls.redeem(code)).toMatchObject({ cardId });
  expect(await calls.state(code)).toMatchObject({ userCardStatus: 'CONSUMED' });
  // Shops are not the sandbox's: it answers as planned, and what was sent is looked at.
  const answer = { errcode: 0, location_id_list: [271262077] };
  await shop.control.fault({ platform: 'wechat', route: '/card/location/batchadd', kind: 'answer', answer });
  expect(await calls.addShops([{ business_name: '微信餐厅' }])).toMatchObject({
    location_id_list: [271262077],
  });
});

it('co-wechat-api’s consumption whose answer is lost is found out here', async () => {
  const { code } = await claim();
  await shop.control.fault({ platform: 'wechat', route: '/card/code/consume', kind: 'reset', count: 1 });
  expect(await moved(shop.wechat).redeem(code)).toMatchObject({ cardId });
});

it('a PHP session says who is calling', async () => {
  const php = await listen((request, response) => {
    const known = request.headers.cookie === 'PHPSESSID=mine';
    const broken = request.headers.cookie === 'PHPSESSID=broken';
    response.writeHead(broken ? 500 : known ? 200 : 401);
    response.end(JSON.stringify({ openid: me.wechat }));
  });
  const callerOf = (cookie?: string) =>
    askPhp(php.url)(new Request('http://shop.test', { headers: cookie ? { cookie } : {} }));
  try {
    expect(await callerOf('PHPSESSID=mine')).toEqual({ wechat: { openid: me.wechat } });
    expect(await callerOf('PHPSESSID=stranger')).toBeNull();
    expect(await callerOf()).toBeNull();
    await expect(callerOf('PHPSESSID=broken')).rejects.toThrow('500');
  } finally {
    await php.close();
  }
});

it('a till in PHP has a code used once, and is told why not', async () => {
  const route = counterRoute(shop.wechat, PASSWORD);
  const redeem = async (code: string, password = PASSWORD) => {
    const headers = { authorization: `Bearer ${password}` };
    return route(
      new Request('http://shop.test/till', { method: 'POST', headers, body: JSON.stringify({ code }) }),
    );
  };
  const { code } = await claim();
  expect((await redeem(code, 'a guess')).status).toBe(401);
  expect(await (await redeem(code)).json()).toMatchObject({ cardId, openid: me.wechat });
  const again = await redeem(code);
  expect([again.status, await again.json()]).toEqual([409, { error: 'COUPON_USED' }]);
});

it('Java is told of a claim by its card and code, and failing there is no success here', async () => {
  const told: { path: string | undefined; key: unknown }[] = [];
  const java = await listen((request, response) => {
    told.push({ path: request.url, key: request.headers['idempotency-key'] });
    response.writeHead(request.headers.authorization === `Bearer ${PASSWORD}` ? 204 : 403).end();
  });
  try {
    const code = '110201201245';
    const event = { openid: me.wechat, cardId, code, outerStr: '' } as UserGetCard & UserConsumeCard;
    await tellJava(java.url, PASSWORD).user_get_card?.(event);
    await tellJava(java.url, PASSWORD).user_consume_card?.(event);
    expect(told).toEqual([
      { path: '/claimed', key: `claimed ${cardId} ${code}` },
      { path: '/used', key: `used ${cardId} ${code}` },
    ]);
    await expect(tellJava(java.url, 'a guess').user_get_card?.(event)).rejects.toThrow('403');
  } finally {
    await java.close();
  }
});
