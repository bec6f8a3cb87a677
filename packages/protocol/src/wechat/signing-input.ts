// Checks what is about to be signed: a wrong value would only show on a phone, as 签名错误 or an empty list.
import { CouponError } from '../errors.ts';

/**
 * Seconds as the decimal text that is signed and sent.
 *
 * @throws TIMESTAMP_NOT_SECONDS for milliseconds, fractions, anything but digits
 * @example signedTimestamp(1404896688) // "1404896688"
 * @supported h5 node
 */
export function signedTimestamp(timestamp: number | string): string {
  const isSeconds =
    typeof timestamp === 'number'
      ? Number.isInteger(timestamp) && timestamp >= 0 && timestamp < 1e10
      : /^\d{1,10}$/.test(timestamp);
  if (isSeconds) return String(timestamp);
  throw new CouponError(
    'TIMESTAMP_NOT_SECONDS',
    'timestamp must be whole seconds since 1970, not milliseconds',
    {
      platform: 'wechat',
    },
  );
}

/**
 * A nonce as it was given.
 *
 * @throws NONCE_INVALID if it is longer than 32 characters
 * @example signedNonce('Wm3WZYTPz0wzccnW')
 * @supported h5 node
 */
export function signedNonce(nonceStr: string): string {
  if (typeof nonceStr === 'string' && nonceStr.length <= 32) return nonceStr;
  throw new CouponError('NONCE_INVALID', 'nonceStr must be a text of at most 32 characters', {
    platform: 'wechat',
  });
}

/**
 * A ticket as it was given, not trimmed.
 *
 * @throws TICKET_MISSING if it is empty
 * @example signedTicket(apiTicket)
 * @supported h5 node
 */
export function signedTicket(ticket: string): string {
  if (typeof ticket === 'string' && ticket !== '') return ticket;
  throw new CouponError('TICKET_MISSING', 'A ticket is needed to sign: fetch it with getticket', {
    platform: 'wechat',
  });
}

/**
 * A value that has to be there.
 *
 * @throws FIELD_INVALID if it is empty
 * @example requiredField('cardId', cardId)
 * @supported h5 node
 */
export function requiredField(name: string, value: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new CouponError('FIELD_INVALID', `${name} must be a text that is not empty`, { platform: 'wechat' });
}
