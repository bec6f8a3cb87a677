// Token and EncodingAESKey while they are being changed: the old ones and the new ones are taken, nothing else is.
import { encryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import { describe, expect, it } from 'vitest';
import { receiveWechatPush, type WechatPushSecrets } from './receive.ts';

const key = (letter: string) => letter.repeat(43);
const secrets: WechatPushSecrets = {
  appid: 'wx1',
  token: 'new-token',
  previousTokens: ['old-token', 'older-token'],
  encodingAesKey: key('n'),
  previousEncodingAesKeys: [key('o'), key('p')],
};
const { encodingAesKey: _none, previousEncodingAesKeys: _neither, ...plain } = secrets;
const stamp = { timestamp: '1714036504', nonce: '1514711492' };
const DELETED = `<xml><Event>user_del_card</Event><FromUserName>oUSER</FromUserName><CreateTime>1472551036</CreateTime>
<CardId>pCARD</CardId><UserCardCode>0012</UserCardCode></xml>`;

const address = (query: Record<string, string>) =>
  `http://shop.test/callbacks/wechat?${new URLSearchParams({ ...stamp, ...query })}`;
const signedBy = (token: string, ...more: string[]) =>
  messageSignature(token, stamp.timestamp, stamp.nonce, ...more);

function sealed({ token = 'new-token', letter = 'n', appId = 'wx1' }) {
  const encrypt = encryptMessage(DELETED, { encodingAesKey: key(letter), appId, random: '0123456789abcdef' });
  const query = { msg_signature: signedBy(token, encrypt) };
  return new Request(address(query), { method: 'POST', body: JSON.stringify({ Encrypt: encrypt }) });
}

/** What an answer would say of it. */
async function refusal(request: Request) {
  const error = await receiveWechatPush(request, secrets).then(
    () => undefined,
    (thrown: { code: string; message: string }) => thrown,
  );
  return { code: error?.code, message: error?.message };
}

describe('while the Token is being changed', () => {
  it.each(['new-token', 'old-token', 'older-token'])(
    '%s signs addresses and plain messages',
    async (token) => {
      const signature = signedBy(token);
      const check = new Request(address({ signature, echostr: 'x' }));
      expect(await receiveWechatPush(check, plain)).toEqual({ reply: 'x' });
      const message = new Request(address({ signature }), { method: 'POST', body: DELETED });
      expect(await receiveWechatPush(message, plain)).toMatchObject({ event: 'user_del_card' });
    },
  );

  it.each(['new-token', 'old-token', 'older-token'])(
    '%s signs sealed messages with any key',
    async (token) => {
      for (const letter of ['n', 'o', 'p'])
        expect(await receiveWechatPush(sealed({ token, letter }), secrets)).toMatchObject({
          event: 'user_del_card',
        });
    },
  );

  it('any other token is refused, also the empty one', async () => {
    for (const token of ['', 'other-token', 'new-token,old-token'])
      expect(await refusal(sealed({ token }))).toMatchObject({ code: 'SIGNATURE_INVALID' });
  });
});

describe('while the EncodingAESKey is being changed', () => {
  it('the push is the same one, whichever key it came with, so that a retry is not worked on twice', async () => {
    const keys = await Promise.all(
      ['n', 'o'].map(async (letter) => {
        const event = await receiveWechatPush(sealed({ letter }), secrets);
        return 'dedupeKey' in event ? event.dedupeKey : undefined;
      }),
    );
    expect(keys[0]).toContain('0012');
    expect(keys[1]).toBe(keys[0]);
  });

  it('a message for another account is refused with every key alike, and like one of no key', async () => {
    const answers = await Promise.all(
      [
        { letter: 'n', appId: 'wx-other' },
        { letter: 'o', appId: 'wx-other' },
        { letter: 'x', appId: 'wx1' },
      ].map((way) => refusal(sealed(way))),
    );
    expect(answers[0]).toMatchObject({ code: 'SIGNATURE_INVALID' });
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  });

  it('a plain message is still refused', async () => {
    const message = new Request(address({ signature: signedBy('old-token') }), {
      method: 'POST',
      body: DELETED,
    });
    expect(await refusal(message)).toMatchObject({ code: 'MESSAGE_UNREADABLE' });
  });
});
