// Takes one delivery of a WeChat push: the check of the address (GET), a plain or an encrypted message (POST).
// @see 微信公众平台 接入指南, 消息加解密说明
import { CouponError } from '@kaquan/protocol/errors';
import { decryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import { pushDedupeKey, readPush } from '@kaquan/protocol/wechat/push';
import type { PlatformEvent } from '../../platforms/platform.ts';
import { equalSecrets } from '../equal-secrets.ts';
import { parseMessage } from './parse-message.ts';

export interface WechatPushSecrets {
  appid: string;
  /** Signs the address and plain messages. */
  token: string;
  /**
   * Set: messages must come encrypted (安全模式 or 兼容模式). A plain one is refused then, because its signature does
   * not cover its body: whoever saw one could send another.
   */
  encodingAesKey?: string | undefined;
}

/**
 * Checks and parses one delivery.
 *
 * @throws {CouponError} SIGNATURE_INVALID, or MESSAGE_UNREADABLE for a body that is no message for this account
 */
export async function receiveWechatPush(
  request: Request,
  secrets: WechatPushSecrets,
): Promise<PlatformEvent | { reply: string }> {
  const query = new URL(request.url).searchParams;
  if (request.method === 'GET') {
    checkSignature(query.get('signature'), query, secrets);
    return { reply: query.get('echostr') ?? '' };
  }
  const outer = await readBody(request, query, secrets);
  const push = readPush(outer);
  if (!push)
    throw new CouponError('MESSAGE_UNREADABLE', 'This message of WeChat is no event.', {
      platform: 'wechat',
    });
  return { event: push.event, dedupeKey: pushDedupeKey(push), raw: push.fields };
}

async function readBody(
  request: Request,
  query: URLSearchParams,
  secrets: WechatPushSecrets,
): Promise<Record<string, unknown>> {
  if (secrets.encodingAesKey === undefined) {
    checkSignature(query.get('signature'), query, secrets);
    return parseMessage(await request.text());
  }
  const { Encrypt } = parseMessage(await request.text());
  if (typeof Encrypt !== 'string')
    throw new CouponError('MESSAGE_UNREADABLE', 'Messages must come encrypted: set 安全模式 at WeChat.', {
      platform: 'wechat',
    });
  // In this mode `signature` does not cover the message; msg_signature does.
  checkSignature(query.get('msg_signature'), query, secrets, Encrypt);
  const { appid, encodingAesKey } = secrets;
  return parseMessage(decryptMessage(Encrypt, { encodingAesKey, appId: appid }));
}

function checkSignature(
  given: string | null,
  query: URLSearchParams,
  { token }: WechatPushSecrets,
  ...encrypted: string[]
): void {
  const parts = [token, query.get('timestamp') ?? '', query.get('nonce') ?? '', ...encrypted];
  if (given === null || !equalSecrets(given, messageSignature(...parts)))
    throw new CouponError('SIGNATURE_INVALID', 'The signature is not that of this token.', {
      platform: 'wechat',
    });
}
