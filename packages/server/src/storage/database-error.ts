// Tells a database that is away, or that asks to try again, from an error of our own.
// @see PostgreSQL Appendix A, Error Codes
import { CouponError } from '@kaquan/protocol/errors';

/** Seconds. */
const RETRY_AFTER = 1;

/** Codes of PostgreSQL that speak of its state and not of the statement; two characters stand for a class. */
const AWAY = new Set([
  '08', // connection exception
  '25006', // read only: a replica, or a primary that is one no longer
  '28', // not let in
  '3D000', // no such database
  '40', // rolled back for the sake of others
  '53', // out of connections, memory, disk
  '55P03', // lock not available in time
  '57014', // statement taken too long
  '57P01', // shut down by an administrator
  '57P02', // shut down after a crash
  '57P03', // starting up or shutting down
  '57P05', // idle session ended
  '25P03', // idle transaction ended
  '58', // the disk fails
]);

/** What the network says when there is nobody, or nobody any more. */
const UNREACHABLE = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What the driver says of a line that broke, or that nothing comes through; it gives these no code. */
const BROKEN_LINE =
  /^(Connection terminated|timeout (exceeded|expired)|Query read timeout|Client (has encountered|was closed)|Cannot use a pool)/;

/** Rolled back so that others could go on: the same again is likely to succeed. */
const CONFLICTS = new Set(['40001', '40P01']);

/**
 * The error to throw on: UNAVAILABLE with the driver's error as its cause where the database is away, whatever it is
 * wrapped in; otherwise the same error.
 *
 * @example await pool.query('select 1').catch((error) => { throw databaseError(error) });
 * @supported node
 */
export function databaseError(error: unknown): unknown {
  if (error instanceof CouponError) return error;
  const cause = chain(error).find(isAway);
  if (cause === undefined) return error;
  return new CouponError('UNAVAILABLE', 'The database does not answer. Try again in a moment.', {
    cause,
    retryAfter: RETRY_AFTER,
  });
}

/** True when the database rolled back for the sake of another transaction, so that nothing was done. */
export function isConflict(error: unknown): boolean {
  return hasCode(error, CONFLICTS);
}

/** True when the database's own code for the error is one of these. */
export function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  return chain(error).some((one) => codes.has(codeOf(one)));
}

function isAway(error: Error): boolean {
  const code = codeOf(error);
  if (code === '') return BROKEN_LINE.test(error.message);
  return UNREACHABLE.has(code) || AWAY.has(code) || (code.length === 5 && AWAY.has(code.slice(0, 2)));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The error, and what it was caused by. */
function chain(error: unknown): Error[] {
  const found: Error[] = [];
  for (let one = error; one instanceof Error && !found.includes(one); one = one.cause) found.push(one);
  return found;
}
