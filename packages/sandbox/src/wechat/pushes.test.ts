// WeChat's pushes, plain and sealed, and how often they come again.
import { createDecipheriv } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { beforeEach, describe, expect, test } from 'vitest';
import { type ReceivedPush, receivePushes } from '../testing/receive-pushes.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { app, discountCard, ming, openMerchant, sha1Sorted } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const merchant = await receivePushes();
const parser = new XMLParser({ parseTagValue: false });
const setConsole = (wechat: Json) =>
  sandbox.request('/_sandbox/accounts', { method: 'PATCH', body: JSON.stringify({ wechat }) });
beforeEach(async () => {
  await setConsole({ callbackUrl: merchant.url, mode: 'plain' });
});

const fieldsOf = (xml: string): Record<string, string> => parser.parse(xml).xml;
const queryOf = (push: ReceivedPush) => Object.fromEntries(push.url.searchParams);
/** Opens a push of safe mode with the EncodingAESKey alone. */
function open(encrypt: string): string {
  const key = Buffer.from(`${app.encodingAesKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(Buffer.from(encrypt, 'base64')), decipher.final()]);
  const end = 20 + plain.readUInt32BE(16);
  expect(plain.subarray(end, end + app.appid.length).toString()).toBe(app.appid);
  return plain.subarray(20, end).toString();
}

/** An ordinary card claimed by 小明: the review's push is the first, the claim's the second. */
async function claimed() {
  const { card, post } = await openMerchant(sandbox);
  const cardId = await card(discountCard(sandbox.clock.now()));
  const { code } = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId, outerStr: 'door' });
  return { cardId, code, post };
}
const find = async (event: string, count: number): Promise<ReceivedPush> => {
  const found = (await merchant.wait(count)).find((push) => push.body.includes(event));
  if (!found) throw new Error(`No ${event} was pushed`);
  return found;
};

describe('pushes in plain mode', () => {
  test('tell of the review and of the claim, in XML', async () => {
    const { cardId, code } = await claimed();
    expect(fieldsOf((await find('card_pass_check', 2)).body)).toMatchObject({
      CardId: cardId,
      MsgType: 'event',
    });
    expect(fieldsOf((await find('user_get_card', 2)).body)).toMatchObject({
      ToUserName: app.originalId,
      FromUserName: ming,
      CreateTime: expect.stringMatching(/^\d{10}$/),
      CardId: cardId,
      UserCardCode: code,
      IsGiveByFriend: '0',
      FriendUserName: '',
      OuterStr: 'door',
    });
  });

  test('carry the stray blanks around CDATA that the official samples have', async () => {
    await claimed();
    expect((await find('user_get_card', 2)).body).toContain('<Event> <![CDATA[user_get_card]]> </Event>');
  });

  test('are signed with token, timestamp and nonce', async () => {
    await claimed();
    const { signature, timestamp = '', nonce = '', ...rest } = queryOf(await find('user_get_card', 2));
    expect(signature).toBe(sha1Sorted([app.token, timestamp, nonce]));
    expect(rest).not.toHaveProperty('msg_signature');
  });

  test('tell who used a card', async () => {
    const { code, post } = await claimed();
    await post('/card/code/consume', { code });
    expect(fieldsOf((await find('user_consume_card', 3)).body)).toMatchObject({
      FromUserName: ming,
      UserCardCode: code,
      ConsumeSource: 'FROM_API',
    });
  });

  test('come four times in all to a merchant that does not answer success', async () => {
    merchant.answer = { status: 200, body: 'ok' };
    const { card } = await openMerchant(sandbox);
    await card(discountCard(sandbox.clock.now()));
    for (const again of ['2/4', '3/4', '4/4']) {
      await sandbox.logged((entry) => entry.kind === 'push' && entry.outcome.endsWith(again));
      sandbox.clock.advance(5);
    }
    await sandbox.logged((entry) => entry.outcome.endsWith('不再重试'));
    expect(merchant.received).toHaveLength(4);
  });
});

describe('pushes in safe mode', () => {
  test('are encrypted for the appid, and msg_signature covers the body', async () => {
    await setConsole({ mode: 'safe' });
    const { code } = await claimed();
    const [, push] = await merchant.wait(2);
    if (!push) throw new Error('No push');
    const { Encrypt = '', ...outside } = fieldsOf(push.body);
    expect(outside).toEqual({ ToUserName: app.originalId });
    const { encrypt_type, msg_signature, timestamp = '', nonce = '' } = queryOf(push);
    expect(encrypt_type).toBe('aes');
    expect(msg_signature).toBe(sha1Sorted([app.token, timestamp, nonce, Encrypt]));
    const opened = (await merchant.wait(2)).map((one) => fieldsOf(open(fieldsOf(one.body).Encrypt ?? '')));
    expect(opened.map((fields) => fields.UserCardCode)).toContain(code);
  });
});

test('without a callback URL the log says so, and nothing is sent', async () => {
  sandbox.reset();
  await claimed();
  await sandbox.logged((entry) => entry.outcome === '没有设置推送地址');
  expect(merchant.received).toHaveLength(0);
});
