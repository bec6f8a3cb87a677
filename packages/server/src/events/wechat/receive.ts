// Takes one delivery of a WeChat push: the check of the address (GET), a plain or an encrypted message (POST).
// @see 微信公众平台 接入指南, 消息加解密说明
import { randomBytes } from 'node:crypto';
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
  previousTokens?: readonly string[] | undefined;
  /**
   * Set: messages must come encrypted (安全模式 or 兼容模式). A plain one is refused then, because its signature does
   * not cover its body: whoever saw one could send another.
   */
  encodingAesKey?: string | undefined;
  previousEncodingAesKeys?: readonly string[] | undefined;
}

let noKey: string | undefined;
/**
 * A key that nothing was sealed with: 43 characters of base64, other ones in each process. Made when it is first wanted:
 * a Worker may make nothing random while it loads.
 */
function keyOfNobody(): string {
  noKey ??= randomBytes(32).toString('base64').slice(0, 43);
  return noKey;
}

/** WeChat's own word for: taken. */
const TAKEN = { reply: 'success' };

/**
 * Checks and parses one delivery. A message that is no event (what people write to the account) is taken and left
 * alone: refused, it would be sent again, and the writer told that the account is out of order.
 *
 * @throws {CouponError} SIGNATURE_INVALID, which for a sealed message is every failure alike; MESSAGE_UNREADABLE for a
 *   signed plain body that is no message. Which of several tokens or keys was wrong makes no difference.
 */
export async function receiveWechatPush(
  request: Request,
  secrets: WechatPushSecrets,
): Promise<PlatformEvent | { reply: string }> {
  const query = new URL(request.url).searchParams;
  if (request.method === 'GET') {
    checkSignature(query, 'signature', secrets);
    return { reply: query.get('echostr') ?? '' };
  }
  const text = await request.text();
  const message =
    secrets.encodingAesKey === undefined ? readPlain(text, query, secrets) : openSealed(text, query, secrets);
  const push = readPush(message);
  if (push) return { event: push.event, dedupeKey: pushDedupeKey(push), raw: push.fields };
  if (typeof message.MsgType === 'string') return TAKEN;
  throw unreadable('This is no message of WeChat.');
}

function readPlain(
  text: string,
  query: URLSearchParams,
  secrets: WechatPushSecrets,
): Record<string, unknown> {
  checkSignature(query, 'signature', secrets);
  return parseMessage(text);
}

function openSealed(
  text: string,
  query: URLSearchParams,
  secrets: WechatPushSecrets,
): Record<string, unknown> {
  const encrypt = readEncrypt(text);
  if (encrypt === undefined) {
    // Only whoever knows the token learns how messages must come here.
    checkSignature(query, 'signature', secrets);
    throw unreadable('Messages must come encrypted: set 安全模式 at WeChat.');
  }
  // In this mode `signature` does not cover the message; msg_signature does. One answer for a wrong signature, padding,
  // length, appid or message, and the same work: without the signature a key is tried that opens nothing, so that the
  // time tells neither that the signature was wrong nor anything about what is sealed.
  const signed = isSigned(query, 'msg_signature', secrets, encrypt);
  const { appid, encodingAesKey = '', previousEncodingAesKeys = [] } = secrets;
  const keys = [encodingAesKey, ...previousEncodingAesKeys];
  const message = decrypt(encrypt, appid, signed ? keys : keys.map(keyOfNobody));
  const fields = message === undefined ? undefined : readSealed(message);
  if (fields === undefined) throw forged();
  return fields;
}

function readEncrypt(text: string): string | undefined {
  try {
    const { Encrypt } = parseMessage(text);
    return typeof Encrypt === 'string' ? Encrypt : undefined;
  } catch {
    return undefined;
  }
}

/** With whichever of the keys opens it for this account; undefined when none does. */
function decrypt(encrypt: string, appId: string, keys: readonly string[]): string | undefined {
  for (const encodingAesKey of keys) {
    try {
      return decryptMessage(encrypt, { encodingAesKey, appId });
    } catch (error) {
      if (!(error instanceof CouponError) || error.code !== 'MESSAGE_UNREADABLE') throw error;
    }
  }
  return undefined;
}

/** A sealed message that is none of WeChat's was not sealed by WeChat. */
function readSealed(message: string): Record<string, unknown> | undefined {
  try {
    const fields = parseMessage(message);
    return readPush(fields) || typeof fields.MsgType === 'string' ? fields : undefined;
  } catch {
    return undefined;
  }
}

function checkSignature(query: URLSearchParams, name: 'signature', secrets: WechatPushSecrets): void {
  if (!isSigned(query, name, secrets)) throw forged();
}

/** Compares with every token, whichever fits, so that the time tells nothing about which one did. */
function isSigned(
  query: URLSearchParams,
  name: 'signature' | 'msg_signature',
  { token, previousTokens = [] }: WechatPushSecrets,
  ...encrypted: string[]
): boolean {
  const given = query.get(name) ?? '';
  const stamp = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
  return [token, ...previousTokens]
    .map((one) => equalSecrets(given, messageSignature(one, ...stamp, ...encrypted)))
    .includes(true);
}

function forged(): CouponError {
  return new CouponError('SIGNATURE_INVALID', 'The signature is not that of this token.', {
    platform: 'wechat',
  });
}

function unreadable(message: string): CouponError {
  return new CouponError('MESSAGE_UNREADABLE', message, { platform: 'wechat' });
}
