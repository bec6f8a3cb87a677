// How old a signature may be, and what timestamps and nonces look like.
import { Refusal } from '../../core/refuse.ts';

/** Seconds; WeChat does not say how long, and phones' clocks differ. */
const OLDEST = 600;

/** Throws a refusal for milliseconds, a stale or future time, or a nonce over 32 characters. */
export function checkFreshness(timestamp: string, nonce: string | undefined, now: number): void {
  if (!/^\d{1,10}$/.test(timestamp)) throw new Refusal('PARAMETER_ERROR', '参数错误：timestamp 应为秒');
  if (Math.abs(now - Number(timestamp)) > OLDEST)
    throw new Refusal('PARAMETER_ERROR', '参数错误：timestamp 已过时');
  if (nonce !== undefined && nonce.length > 32)
    throw new Refusal('PARAMETER_ERROR', '参数错误：nonce_str 超过 32 个字符');
}
