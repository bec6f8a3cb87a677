// WeChat's error envelope: { errcode, errmsg }; success is errcode 0 or no errcode at all.
// @see 微信公众平台 全局返回码; 卡券错误码
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';
import { errorCure } from './error-cures.ts';

/** The card codes that decide something here. */
export const ERRCODE = {
  /** No openid, or the code is not shown or marked. */
  NOT_MARKED: '40003',
  /** Not claimed, or given away: invalid serial code. */
  UNKNOWN_CODE: '40056',
  /** No card of this card_id. */
  UNKNOWN_CARD: '40073',
  /** encrypt_code cannot be decrypted. */
  ENCRYPT_CODE_INVALID: '40075',
  /** Deleted or being given to somebody. */
  NOT_AT_HAND: '40078',
  /** When consuming: expired. */
  OUT_OF_TIME: '40079',
  CONSUMED: '40099',
  /** Deleted, disabled or given away. */
  GONE: '40127',
  /** Marked by another user. */
  MARKED_BY_ANOTHER: '40146',
  /** Unmarking what another user marked. */
  NOT_MARKED_BY_THEM: '40416',
  /** The card is another account's. */
  FOREIGN_CARD: '45030',
} as const;

const TOKEN_CODES = new Set(['40001', '40014', '42001', '41001']);

/** A map: a platform may say anything, `valueOf` too. */
const CODES = new Map(
  Object.entries<ErrorCode>({
    '-1': 'PLATFORM_BUSY',
    45009: 'PLATFORM_QUOTA',
    45011: 'PLATFORM_QUOTA',
    40001: 'PLATFORM_CREDENTIALS',
    40014: 'PLATFORM_CREDENTIALS',
    41001: 'PLATFORM_CREDENTIALS',
    42001: 'PLATFORM_CREDENTIALS',
    40013: 'PLATFORM_CREDENTIALS',
    40125: 'PLATFORM_CREDENTIALS',
    40164: 'PLATFORM_CREDENTIALS',
    41002: 'PLATFORM_CREDENTIALS',
    41004: 'PLATFORM_CREDENTIALS',
    48001: 'PLATFORM_CREDENTIALS',
  }),
);

const ADVICE: Partial<Record<ErrorCode, string>> = {
  PLATFORM_BUSY: 'WeChat is busy. Try again in a moment.',
  PLATFORM_QUOTA: 'The call limit at WeChat is used up. Try again later.',
  PLATFORM_CREDENTIALS:
    'WeChat does not accept the appid, the secret, this server or the permissions of the account.',
};

/** The token was refused: a fresh one is worth one more try. */
export function isTokenRefusal(answer: Fields): boolean {
  return TOKEN_CODES.has(textField(answer, 'errcode') ?? '');
}

/**
 * The error that an answer holds, or undefined for success. Its message says what to do, never in WeChat's own words.
 *
 * @param path of the call: the same code may mean something else in another one
 */
export function wechatError(answer: Fields, path: string): CouponError | undefined {
  const errcode = textField(answer, 'errcode');
  if (errcode === undefined || errcode === '0') return undefined;
  const code = CODES.get(errcode) ?? 'PLATFORM_REFUSED';
  const message =
    errorCure(errcode, path) ??
    ADVICE[code] ??
    `WeChat refused the call (${errcode}). Look the code up before trying again.`;
  const later = code === 'PLATFORM_BUSY' || code === 'PLATFORM_QUOTA';
  return new CouponError(code, message, {
    platform: 'wechat',
    platformCode: errcode,
    ...(later ? { retryAfter: 5 } : {}),
  });
}
