// Takes one delivery of BeeCloud's webhook: only its signature and which transaction it is about are believed.
// @see BeeCloud Webhook 处理Webhook消息
import { webhookSignature } from '@kaquan/protocol/beecloud/app-sign';
import { pushDedupeKey, readPush } from '@kaquan/protocol/beecloud/push';
import { CouponError } from '@kaquan/protocol/errors';
import { parseExactJson } from '@kaquan/protocol/exact-json';
import type { PlatformEvent } from '../../platforms/platform.ts';
import { equalSecrets } from '../equal-secrets.ts';

export interface BeecloudPushSecrets {
  appId: string;
  masterSecret: string;
}

/**
 * Checks and parses one delivery. Its timestamp is not signed and may be hours old after retries, so no time window is
 * enforced: a replay finds the transaction known.
 *
 * @throws {CouponError} NOT_FOUND for anything but POST; MESSAGE_UNREADABLE; SIGNATURE_INVALID
 */
export async function receiveBeecloudPush(
  request: Request,
  { appId, masterSecret }: BeecloudPushSecrets,
): Promise<PlatformEvent> {
  if (request.method !== 'POST') throw new CouponError('NOT_FOUND', 'There is nothing here.');
  const push = readPush(parse(await request.text()));
  if (!push) throw unreadable();
  const { transactionId, transactionType, channelType, transactionFee, signature } = push;
  const expected = webhookSignature({
    appId,
    transactionId,
    transactionType,
    channelType,
    transactionFee,
    masterSecret,
  });
  if (!equalSecrets(signature.toLowerCase(), expected))
    throw new CouponError('SIGNATURE_INVALID', 'The signature is not that of this app.', {
      platform: 'beecloud',
    });
  return { event: push.event, dedupeKey: pushDedupeKey(push), raw: push.raw };
}

function parse(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    throw unreadable();
  }
}

function unreadable(): CouponError {
  return new CouponError('MESSAGE_UNREADABLE', 'This is no transaction of BeeCloud.', {
    platform: 'beecloud',
  });
}
