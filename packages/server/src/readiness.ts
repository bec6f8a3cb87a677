// Whether the server can work now: every check is asked, each with its own time, and every failure is told.
import { CouponError } from '@kaquan/protocol/errors';
import { within } from './within.ts';

/** Passes, with a text where there is something to say of it, or throws what is wrong. */
export type Check = () => Promise<unknown>;

export interface CheckState {
  state: 'ready' | 'unready';
  /** Our code for what is wrong. */
  code?: string;
  /** The platform's own. */
  platformCode?: string;
  /** What to do about it, or what else there is to know. No host, no name, no secret. */
  message?: string;
}

export interface FailedCheck {
  name: string;
  error: CouponError;
}

/** Asks all checks but the excluded ones. */
export type Readiness = (
  excluded?: readonly string[],
) => Promise<{ checks: Record<string, CheckState>; failed: FailedCheck[] }>;

/** Milliseconds: who asks for readiness asks again in a few seconds. */
const PATIENCE = 2_000;

/**
 * Makes the question whether everything is ready.
 *
 * @example const { failed } = await createReadiness({ database: () => opened.ping() })();
 * @supported node
 */
export function createReadiness(checks: Readonly<Record<string, Check>>): Readiness {
  return async (excluded = []) => {
    const asked = Object.entries(checks).filter(([name]) => !excluded.includes(name));
    const results = await Promise.all(asked.map(([name, check]) => ask(name, check)));
    const states = results.map(({ name, error, said }): [string, CheckState] => [
      name,
      error ? unready(error) : { state: 'ready', ...(said === undefined ? {} : { message: said }) },
    ]);
    const failed = results.flatMap(({ name, error }) => (error ? [{ name, error }] : []));
    return { checks: Object.fromEntries(states), failed };
  };
}

async function ask(
  name: string,
  check: Check,
): Promise<{ name: string; error?: CouponError; said?: string }> {
  let failure: unknown;
  let answer: unknown;
  const checked = check().then(
    (said) => {
      answer = said;
    },
    (error: unknown) => {
      failure = error ?? new Error('a check failed without an error');
    },
  );
  if (!(await within(PATIENCE, checked)))
    failure = new CouponError('UNAVAILABLE', `No answer within ${PATIENCE / 1000} seconds.`);
  if (failure === undefined) return typeof answer === 'string' ? { name, said: answer } : { name };
  // A driver's message may hold the address and the user of the database.
  const error =
    failure instanceof CouponError
      ? failure
      : new CouponError('UNAVAILABLE', 'No answer. The log says why.', { cause: failure });
  return { name, error };
}

function unready({ code, platformCode, message }: CouponError): CheckState {
  return { state: 'unready', code, ...(platformCode === undefined ? {} : { platformCode }), message };
}
