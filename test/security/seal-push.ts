// A push of WeChat as WeChat makes one, or whoever has got hold of its secrets.
import { randomUUID } from 'node:crypto';
import { encryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';

export interface WechatSecrets {
  token: string;
  encodingAesKey: string;
  appid: string;
}

/**
 * Seals and signs these fields.
 *
 * @param now seconds
 */
export function sealPush(
  fields: Record<string, string>,
  { token, encodingAesKey, appid }: WechatSecrets,
  now: number,
) {
  const message = { MsgType: 'event', CreateTime: String(now), ...fields };
  const xml = `<xml>${Object.entries(message)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</xml>`;
  const encrypt = encryptMessage(xml, { encodingAesKey, appId: appid, random: randomUUID().slice(0, 16) });
  const timestamp = String(now);
  const nonce = randomUUID().slice(0, 8);
  const query = new URLSearchParams({
    timestamp,
    nonce,
    msg_signature: messageSignature(token, timestamp, nonce, encrypt),
    signature: messageSignature(token, timestamp, nonce),
  });
  return { query, body: `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>` };
}
