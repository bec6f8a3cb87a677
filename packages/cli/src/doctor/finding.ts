// What one check came to.
import { CouponError } from '@kaquan/protocol/errors';

export interface Finding {
  /** `wechat token`. */
  check: string;
  state: 'ok' | 'warning' | 'failed' | 'skipped';
  /** What was seen; no secret. */
  said: string;
  /** What to do about it. */
  todo?: string;
}

/** A check and what it finds, several things perhaps. */
export interface Check {
  name: string;
  /** The check without which this one would only fail once more. */
  needs?: string;
  run(): Promise<Finding[]>;
}

export const ok = (check: string, said: string): Finding => ({ check, state: 'ok', said });
export const skipped = (check: string, said: string): Finding => ({ check, state: 'skipped', said });
export const warning = (check: string, said: string, todo: string): Finding => ({
  check,
  state: 'warning',
  said,
  todo,
});
export const failed = (check: string, said: string, todo: string): Finding => ({
  check,
  state: 'failed',
  said,
  todo,
});

/** What an error says to do; of one that is not ours nothing but its kind, which holds no secret. */
export function failure(check: string, error: unknown): Finding {
  if (!(error instanceof CouponError))
    return failed(check, 'It did not answer.', 'Look at its address and its log.');
  const { code, message, platformCode } = error;
  return failed(check, platformCode === undefined ? code : `${code} (${platformCode})`, message);
}
