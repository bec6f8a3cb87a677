// WeChat's deliveries, checked against the published vectors.
import { readFileSync } from 'node:fs';
import { encryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import { describe, expect, it } from 'vitest';
import { receiveWechatPush, type WechatPushSecrets } from './receive.ts';

interface Vectors {
  urlVerify: {
    id: string;
    token: string;
    timestamp: string;
    nonce: string;
    echostr?: string;
    expected: string;
  }[];
  aes: {
    id: string;
    op: string;
    encodingAesKey: string;
    token: string;
    timestamp: string;
    nonce: string;
    expectedMsgSignature: string;
    Encrypt: string;
    appid: string;
    plaintext: string;
  }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../../test/fixtures/vectors/wechat.json', import.meta.url), 'utf8'),
) as Vectors;

const address = (query: Record<string, string>) =>
  `http://shop.test/callbacks/wechat?${new URLSearchParams(query)}`;
const post = (query: Record<string, string>, body: string) =>
  new Request(address(query), { method: 'POST', body });

const KEY = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const plain: WechatPushSecrets = { appid: 'wx1', token: 'AAAAA' };
const safe: WechatPushSecrets = { ...plain, encodingAesKey: KEY };
const stamp = { timestamp: '1714036504', nonce: '1514711492' };
const CLAIM = `<xml><ToUserName><![CDATA[gh]]></ToUserName><FromUserName><![CDATA[oUSER]]></FromUserName>
<CreateTime>1472551036</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[User_Get_Card]]></Event>
<CardId><![CDATA[pCARD]]></CardId><UserCardCode><![CDATA[226009850808]]></UserCardCode></xml>`;

describe('the check of the address', () => {
  it.each(vectors.urlVerify.filter(({ echostr }) => echostr !== undefined))('$id', async (vector) => {
    const { token, timestamp, nonce, echostr = '', expected } = vector;
    const request = new Request(address({ signature: expected, timestamp, nonce, echostr }));
    expect(await receiveWechatPush(request, { ...plain, token })).toEqual({ reply: echostr });
  });

  it('answers nothing of an unsigned request', async () => {
    for (const signature of ['', 'f464b24fc39322e44b38aa78f5edd27bd1441697', '签名'])
      await expect(
        receiveWechatPush(new Request(address({ ...stamp, signature, echostr: 'x' })), plain),
      ).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
  });
});

describe('a plain message', () => {
  const signature = messageSignature(plain.token, stamp.timestamp, stamp.nonce);

  it('is read when its signature is that of the token', async () => {
    const event = await receiveWechatPush(post({ ...stamp, signature }, CLAIM), plain);
    expect(event).toMatchObject({
      event: 'user_get_card',
      dedupeKey: expect.stringContaining('226009850808'),
      raw: { CardId: 'pCARD', MsgType: 'event' },
    });
  });

  it('is the same event each time, and another one for another code of the same second (WxJava#858)', async () => {
    const key = async (body: string) => {
      const event = await receiveWechatPush(post({ ...stamp, signature }, body), plain);
      return 'dedupeKey' in event ? event.dedupeKey : '';
    };
    expect(await key(CLAIM)).toBe(await key(CLAIM));
    expect(await key(CLAIM)).not.toBe(await key(CLAIM.replace('226009850808', '226009850809')));
  });

  it('is refused where messages must be encrypted: its signature does not cover its body', async () => {
    await expect(receiveWechatPush(post({ ...stamp, signature }, CLAIM), safe)).rejects.toMatchObject({
      code: 'MESSAGE_UNREADABLE',
    });
  });

  it('that people write to the account is taken and left alone, not refused: WeChat would call the account broken', async () => {
    const text = '<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content></xml>';
    expect(await receiveWechatPush(post({ ...stamp, signature }, text), plain)).toEqual({ reply: 'success' });
  });

  it('is refused when it is none', async () => {
    for (const text of ['', 'hello', '<xml><a>1</a></xml>', '{"Content":"no type"}'])
      await expect(receiveWechatPush(post({ ...stamp, signature }, text), plain)).rejects.toMatchObject({
        code: 'MESSAGE_UNREADABLE',
      });
  });
});

describe('an encrypted message', () => {
  const seal = (message: string, appId = safe.appid, key = KEY) =>
    encryptMessage(message, { encodingAesKey: key, appId, random: '0123456789abcdef' });
  const signed = (encrypt: string) => ({
    ...stamp,
    encrypt_type: 'aes',
    msg_signature: messageSignature(safe.token, stamp.timestamp, stamp.nonce, encrypt),
  });
  const xml = (encrypt: string) =>
    `<xml><ToUserName>gh</ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;

  it.each(vectors.aes.filter(({ op, plaintext }) => op === 'decrypt' && plaintext.includes('debug_demo')))(
    'is opened: $id',
    async ({ token, timestamp, nonce, expectedMsgSignature, Encrypt, encodingAesKey, appid }) => {
      const request = post(
        { timestamp, nonce, msg_signature: expectedMsgSignature },
        JSON.stringify({ Encrypt }),
      );
      const event = await receiveWechatPush(request, { appid, token, encodingAesKey });
      expect(event).toMatchObject({ event: 'debug_demo', raw: { debug_str: 'hello world' } });
    },
  );

  it('is opened from XML', async () => {
    const encrypt = seal(CLAIM);
    expect(await receiveWechatPush(post(signed(encrypt), xml(encrypt)), safe)).toMatchObject({
      event: 'user_get_card',
    });
  });

  it('is never asked for of whoever does not know the token', async () => {
    for (const body of [CLAIM, '', 'hello'])
      await expect(receiveWechatPush(post(stamp, body), safe)).rejects.toMatchObject({
        code: 'SIGNATURE_INVALID',
      });
  });

  it('is refused when only `signature` is right: that one does not cover the message', async () => {
    const encrypt = seal(CLAIM);
    const signature = messageSignature(safe.token, stamp.timestamp, stamp.nonce);
    await expect(
      receiveWechatPush(post({ ...stamp, signature, msg_signature: signature }, xml(encrypt)), safe),
    ).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
  });

  it('is refused when it is for another account', async () => {
    const encrypt = seal(CLAIM, 'wx-other');
    await expect(receiveWechatPush(post(signed(encrypt), xml(encrypt)), safe)).rejects.toMatchObject({
      code: 'SIGNATURE_INVALID',
    });
  });
});
