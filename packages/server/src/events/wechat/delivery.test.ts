// WeChat's deliveries through the whole server: stored once, worked on, told to the host app, each card of a tap.
import { encryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import type { WechatEvent } from '@kaquan/protocol/wechat/push';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import type { CouponServer } from '../../coupon-server.ts';
import { createCouponServer } from '../../create-coupon-server.ts';

const TOKEN = 'the-push-token';
const AES_KEY = 'a'.repeat(43);
const card = { card_type: 'CASH', cash: { base_info: { title: '代金券' }, reduce_cost: 500 } };
const { fetch } = scriptedFetch({
  '/cgi-bin/stable_token': [{ access_token: 'T', expires_in: 7200 }],
  '/card/get': [{ card }],
});

const told: WechatEvent[] = [];
let failures = 0;
async function listen(event: WechatEvent) {
  if (failures > 0) {
    failures -= 1;
    throw new Error('the shop is closed');
  }
  told.push(event);
}
let server: CouponServer;
beforeAll(async () => {
  server = createCouponServer({
    database: 'memory://',
    logger: pino({ level: 'silent' }),
    fetch,
    identify: (request) => ({ wechat: { openid: request.headers.get('x-user') ?? '' } }),
    wechat: {
      appid: 'wx1',
      secret: 's',
      token: TOKEN,
      encodingAesKey: AES_KEY,
      baseUrl: 'http://wechat.test',
      on: { user_get_card: listen, card_pay_order: listen },
    },
  });
  await server.ready();
}, 60_000);
afterAll(() => server.close(), 60_000);
beforeEach(() => {
  told.length = 0;
});

const asXml = (fields: Record<string, string | number>) =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}> <![CDATA[${value}]]> </${name}>`)
    .join('\n')}</xml>`;

/** One delivery, sealed; answers what WeChat gets. */
async function deliver(message: string, inJson = false): Promise<string> {
  const random = crypto.randomUUID().slice(0, 16);
  const encrypt = encryptMessage(message, { encodingAesKey: AES_KEY, appId: 'wx1', random });
  const [timestamp, nonce] = ['1472551036', random];
  const query = new URLSearchParams({
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: messageSignature(TOKEN, timestamp, nonce, encrypt),
  });
  const body = inJson ? JSON.stringify({ Encrypt: encrypt }) : asXml({ ToUserName: 'gh', Encrypt: encrypt });
  const answer = await server.fetch(
    new Request(`http://shop.test/callbacks/wechat?${query}`, { method: 'POST', body }),
  );
  return `${answer.status} ${await answer.text()}`;
}

async function held(openid: string): Promise<string[]> {
  const answer = await server.fetch(
    new Request('http://shop.test/coupons', { headers: { 'x-user': openid } }),
  );
  const { coupons } = (await answer.json()) as { coupons: { id: string }[] };
  return coupons.map(({ id }) => id).sort();
}

const claim = (FromUserName: string, UserCardCode: string) => ({
  ToUserName: 'gh',
  FromUserName,
  CreateTime: 1472551036,
  MsgType: 'event',
  Event: 'user_get_card',
  CardId: 'pCARD',
  UserCardCode,
});

describe('a delivery', () => {
  it('of each of nine cards of one tap survives, and none doubles (WxJava#858, WeiXinMPSDK#1106)', async () => {
    const codes = Array.from({ length: 9 }, (_, n) => `code-${n}`);
    const answers = await Promise.all(
      [...codes, ...codes, ...codes].map((code) => deliver(asXml(claim('oNine', code)))),
    );
    expect(new Set(answers)).toEqual(new Set(['200 success']));
    await expect.poll(() => told.length, { timeout: 20_000 }).toBe(9);
    expect(await held('oNine')).toEqual(codes);
    await deliver(asXml(claim('oNine', 'code-0')));
    await deliver(asXml(claim('oNine', 'one-more')));
    await expect.poll(() => told.length, { timeout: 20_000 }).toBe(10);
    expect(told.at(-1)).toMatchObject({ code: 'one-more' });
  }, 60_000);

  it('is the same one in JSON and in XML', async () => {
    await deliver(asXml(claim('oForms', 'one')));
    await deliver(JSON.stringify(claim('oForms', 'one')), true);
    await deliver(JSON.stringify(claim('oForms', 'two')), true);
    await expect.poll(() => held('oForms'), { timeout: 20_000 }).toEqual(['one', 'two']);
    await expect.poll(() => told.length, { timeout: 20_000 }).toBe(2);
  }, 60_000);

  it('of an order of 券点 is told once for each of its states', async () => {
    const order = (Status: string, CreateTime: number) =>
      asXml({
        FromUserName: 'oShop',
        CreateTime,
        MsgType: 'event',
        Event: 'card_pay_order',
        OrderId: '4040',
        Status,
      });
    const states = ['ORDER_STATUS_WAITING', 'ORDER_STATUS_FINANCE_SUCC', 'ORDER_STATUS_HAS_REFUND'];
    for (const [n, state] of states.entries()) {
      await deliver(order(state, n));
      await deliver(order(state, n + 100));
    }
    await expect.poll(() => told.length, { timeout: 20_000 }).toBe(3);
    expect(told.map((one) => 'status' in one && one.status).sort()).toEqual([...states].sort());
  }, 60_000);

  it('is told again when the host app failed, and the card is there meanwhile', async () => {
    failures = 2;
    await deliver(asXml(claim('oAgain', 'again')));
    await expect.poll(() => held('oAgain'), { timeout: 20_000 }).toEqual(['again']);
    await expect
      .poll(() => told.map((one) => 'code' in one && one.code), { timeout: 30_000 })
      .toEqual(['again']);
    expect(failures).toBe(0);
  }, 60_000);

  it('of what people write to the account is taken, and nothing comes of it', async () => {
    const text = asXml({ FromUserName: 'oWriter', CreateTime: 1, MsgType: 'text', Content: '你好' });
    expect(await deliver(text)).toBe('200 success');
    expect(told).toEqual([]);
  });
});
