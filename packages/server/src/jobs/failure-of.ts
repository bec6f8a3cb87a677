// What a row and the log may keep of an error.
import { CouponError } from '@kaquan/protocol/errors';
import type { Failure } from '../storage/schema/owing.ts';

/**
 * Says enough to find out why. Never the error's cause, nor the words of a foreign one: they may hold a URL with a
 * token, or the values of a failed query.
 *
 * @example logger.warn(failureOf(error), 'a job failed and will be tried again');
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof CouponError) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { code: 'INTERNAL', message: 'The job failed.' };
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  return { code: 'INTERNAL', message: error.name, at: frames.slice(0, 5).map((line) => line.trim()) };
}
