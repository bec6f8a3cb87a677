// Deliveries and launches that fail, class by class, each sealed as far as its class says: for who compares answers,
// and for who compares times.
import { randomBytes } from 'node:crypto';
import { messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import { type CouponServer, createCouponServer } from '@kaquan/server';
import pino from 'pino';
import { sealBytes } from '../targets/seal-bytes.ts';

const WECHAT = {
  appid: 'wx0000000000000001',
  secret: 's'.repeat(32),
  token: 'token-of-the-account',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};
const BAIDU = {
  appKey: 'y2dTfnWfkx2OXttMEMWlGHoB1KzMogm7',
  appSecret: '0123456789abcdefghijklmnopqrstuv',
  callbackSecret: 'callback-secret-0001',
};
const OTHER_APP = 'z2dTfnWfkx2OXttMEMWlGHoB1KzMogm8';
const MESSAGE =
  '<xml><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[user_get_card]]></Event><UserCardCode>1</UserCardCode></xml>';

const wechatKey = Buffer.from(`${WECHAT.encodingAesKey}=`, 'base64');
const baiduKey = Buffer.from(BAIDU.appSecret, 'base64');
const newOpenId = () => randomBytes(16).toString('hex');

/** The same bytes in all classes but for what its class is about. */
interface Frame {
  body: string;
  tail: string;
  length?: number;
  pad?: number;
}

function sealFrame({ body, tail, length, pad }: Frame, key: Uint8Array): string {
  const head = Buffer.concat([randomBytes(16), Buffer.alloc(4)]);
  head.writeUInt32BE(length ?? Buffer.byteLength(body), 16);
  const plain = Buffer.concat([head, Buffer.from(body), Buffer.from(tail)]);
  const right = 32 - (plain.length % 32);
  const padding = Buffer.alloc(right, right);
  // Wrong at its first byte, the farthest from the end: what compares from the end goes the longest way.
  if (pad !== undefined) padding[0] = pad;
  return sealBytes(Buffer.concat([plain, padding]), key);
}

function wechatPush(frame: Frame, { signed = true } = {}): Request {
  const encrypt = sealFrame(frame, wechatKey);
  const stamp = { timestamp: '1409735669', nonce: randomBytes(4).toString('hex') };
  const signature = messageSignature(
    signed ? WECHAT.token : 'another-token-entirely',
    stamp.timestamp,
    stamp.nonce,
    encrypt,
  );
  return new Request(
    `http://127.0.0.1/callbacks/wechat?${new URLSearchParams({ ...stamp, msg_signature: signature })}`,
    {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
    },
  );
}

function baiduLaunch(frame: Frame, key: Uint8Array = baiduKey): Request {
  return new Request('http://127.0.0.1/baidu/launch-coupon', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ coupon: sealFrame(frame, key) }),
  });
}

const launchOf = (appKey: string) =>
  JSON.stringify({
    open_id: newOpenId(),
    coupon_id: '8087690061',
    coupon_code: 'CODE001',
    app_key: appKey,
    coupon_take_id: '8102216835',
  });

function baiduPush(secret: string): Request {
  return new Request(`http://127.0.0.1/callbacks/baidu/${secret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
}

export interface FailureGroup {
  name: string;
  classes: Record<string, () => Request>;
}

const ours = { body: MESSAGE, tail: WECHAT.appid };
const launch = () => ({ body: launchOf(BAIDU.appKey), tail: BAIDU.appKey });

/** Within a group nobody may tell one class from another. */
export const FAILURES: readonly FailureGroup[] = [
  {
    name: 'WeChat’s sealed pushes',
    classes: {
      'bad signature': () => wechatPush(ours, { signed: false }),
      'bad padding': () => wechatPush({ ...ours, pad: 99 }),
      'bad length field': () => wechatPush({ ...ours, length: 0xffffffff }),
      'wrong appid': () => wechatPush({ ...ours, tail: 'wx9999999999999999' }),
      'bad XML inside': () => wechatPush({ ...ours, body: MESSAGE.replace('</xml>', '</xmk>') }),
    },
  },
  {
    name: 'Baidu’s launch coupons',
    classes: {
      'bad padding': () => baiduLaunch({ ...launch(), pad: 99 }),
      'bad length field': () => baiduLaunch({ ...launch(), length: 0xffffffff }),
      'wrong key': () => baiduLaunch(launch(), randomBytes(24)),
      'another app’s seal': () => baiduLaunch({ ...launch(), tail: OTHER_APP }),
      'another app’s fields': () => baiduLaunch({ ...launch(), body: launchOf(OTHER_APP) }),
      'bad JSON inside': () => baiduLaunch({ ...launch(), body: launchOf(BAIDU.appKey).replace(/}$/, ']') }),
    },
  },
  {
    name: 'the secret in Baidu’s callback address',
    classes: {
      'wrong at its first character': () => baiduPush(`X${BAIDU.callbackSecret.slice(1)}`),
      'wrong at its last character': () => baiduPush(`${BAIDU.callbackSecret.slice(0, -1)}X`),
      // Always the same, as the others are: what is new each time costs the router a little more.
      'wrong altogether': () => baiduPush('0123456789abcdef0123'),
    },
  },
];

/** A server with these secrets; no platform is ever asked. */
export function openFailing(): CouponServer {
  return createCouponServer({
    database: 'memory://',
    limits: false,
    identify: () => ({ baidu: { openId: 'oCaller' } }),
    logger: pino({ level: 'silent' }),
    fetch: () => Promise.reject(new Error('nobody is to be asked')),
    baidu: BAIDU,
    wechat: WECHAT,
  });
}
