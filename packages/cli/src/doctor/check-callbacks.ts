// The callbacks of the servers that run, called as the platforms call them.
// @see 微信公众平台 接入指南, 消息加解密说明; 百度卡券 2 领券事件推送; BeeCloud Webhook
import { randomBytes } from 'node:crypto';
import { encryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import type { CouponServerConfig, WechatConfig } from '@kaquan/server';
import { callBack } from './call-back.ts';
import { type Check, type Finding, failed, ok, skipped } from './finding.ts';

/** @param url where the handler is mounted: `https://shop.example/api` */
export function callbackChecks(
  url: string | undefined,
  { baidu, wechat, beecloud }: CouponServerConfig,
): Check[] {
  if (url === undefined)
    return [
      {
        name: 'callbacks',
        run: async () => [
          skipped('callbacks', 'Give --url, where the servers are mounted: https://shop.example/api'),
        ],
      },
    ];
  const base = `${url.replace(/\/$/, '')}/callbacks`;
  return [
    ...(wechat ? [{ name: 'wechat callback', run: () => callWechat(`${base}/wechat`, wechat) }] : []),
    ...(baidu
      ? [{ name: 'baidu callback', run: () => callBaidu(`${base}/baidu`, baidu.callbackSecret) }]
      : []),
    ...(beecloud ? [{ name: 'beecloud callback', run: () => callBeecloud(`${base}/beecloud`) }] : []),
  ];
}

async function callWechat(address: string, config: WechatConfig): Promise<Finding[]> {
  const check = 'wechat callback';
  const echostr = randomBytes(8).toString('hex');
  const echoed = await callBack(`${address}?${signed(config.token)}&echostr=${echostr}`);
  if (!echoed) return [notReached(check)];
  if (echoed.status !== 200 || echoed.text !== echostr)
    return [
      failed(
        check,
        `It does not echo WeChat's check (HTTP ${echoed.status}).`,
        'The Token there and here must be the same, and the answer the bare echostr: no quotes, no page around it.',
      ),
    ];
  const forged = await callBack(`${address}?${signed(randomBytes(8).toString('hex'))}&echostr=${echostr}`);
  if (forged?.text === echostr)
    return [
      failed(
        check,
        'It echoes whatever is not signed: anybody can send it pushes.',
        'Let Kaquan answer there, or compare the signature.',
      ),
    ];
  return [ok(check, 'It echoes what is signed, and nothing else.'), await sendMessage(address, config)];
}

/** A message that is no event is taken and left alone; only whoever has the same token and key can take it. */
async function sendMessage(
  address: string,
  { appid, token, encodingAesKey }: WechatConfig,
): Promise<Finding> {
  const check = 'wechat push';
  const seconds = Math.floor(Date.now() / 1000);
  const message = `<xml><ToUserName>${appid}</ToUserName><FromUserName>kaquan-doctor</FromUserName><CreateTime>${seconds}</CreateTime><MsgType>text</MsgType><Content>doctor</Content><MsgId>${seconds}</MsgId></xml>`;
  const encrypt =
    encodingAesKey && encryptMessage(message, { encodingAesKey, appId: appid, random: randomBytes(16) });
  const body = encrypt
    ? `<xml><ToUserName>${appid}</ToUserName><Encrypt>${encrypt}</Encrypt></xml>`
    : message;
  const query = encrypt ? `${signed(token, encrypt)}&encrypt_type=aes` : signed(token);
  const taken = await callBack(`${address}?${query}`, body, 'text/xml');
  if (!taken) return notReached(check);
  if (taken.status === 200 && taken.text === 'success')
    return ok(
      check,
      `It takes a ${encrypt ? 'sealed' : 'plain'} message with this Token${encrypt ? ' and key' : ''}.`,
    );
  return failed(
    check,
    `It does not take a message (HTTP ${taken.status}).`,
    'encodingAesKey and appid there must be those here, and both must have the mode that is set at WeChat.',
  );
}

async function callBaidu(address: string, secret: string): Promise<Finding[]> {
  const check = 'baidu callback';
  const foreign = await callBack(`${address}/${randomBytes(16).toString('hex')}`, '{}');
  const ours = await callBack(`${address}/${secret}`, '{}');
  if (!foreign || !ours) return [notReached(check)];
  if (foreign.status !== 404)
    return [
      failed(
        check,
        `It answers any secret (HTTP ${foreign.status}).`,
        'Only the secret keeps strangers out.',
      ),
    ];
  if (ours.code !== 'MESSAGE_UNREADABLE')
    return [
      failed(
        check,
        `It does not know this callbackSecret (HTTP ${ours.status}).`,
        'The callbackSecret there must be the one here, and the one in the callbackUrl of each coupon.',
      ),
    ];
  return [ok(check, 'It knows its secret, and no other.')];
}

async function callBeecloud(address: string): Promise<Finding[]> {
  const check = 'beecloud callback';
  const transaction = {
    transaction_id: 'kaquan-doctor',
    transaction_type: 'PAY',
    channel_type: 'WX',
    transaction_fee: 1,
    trade_success: true,
    signature: '0'.repeat(32),
  };
  const forged = await callBack(address, JSON.stringify(transaction));
  if (!forged) return [notReached(check)];
  if (forged.code !== 'SIGNATURE_INVALID')
    return [
      failed(check, `It takes what is not signed (HTTP ${forged.status}).`, 'Let Kaquan answer there.'),
    ];
  return [ok(check, 'It refuses what is not signed. That the master secret is the same, a payment shows.')];
}

function signed(token: string, ...sealed: string[]): string {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(8).toString('hex');
  const signature = messageSignature(token, timestamp, nonce);
  const sealedBy =
    sealed.length > 0 ? `&msg_signature=${messageSignature(token, timestamp, nonce, ...sealed)}` : '';
  return `signature=${signature}&timestamp=${timestamp}&nonce=${nonce}${sealedBy}`;
}

function notReached(check: string): Finding {
  return failed(
    check,
    'It does not answer within 5 seconds, as long as WeChat waits.',
    'Is the --url right, and can it be reached from outside?',
  );
}
