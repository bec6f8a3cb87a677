// Which errors of the driver and of PostgreSQL mean that the database is away.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it } from 'vitest';
import { databaseError, isConflict } from './database-error.ts';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const wrapped = (cause: Error) => new Error('Failed query: select … params: ', { cause });

describe('an error of the database', () => {
  it.each([
    ['shut down', coded('57P01')],
    ['starting up', coded('57P03')],
    ['connection exception', coded('08006')],
    ['too many clients', coded('53300')],
    ['read only', coded('25006')],
    ['took too long', coded('57014')],
    ['serialization failure', coded('40001')],
    ['wrong password', coded('28P01')],
    ['refused', coded('ECONNREFUSED')],
    [
      'several addresses, none of which answers',
      Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
    ],
    ['line broke', new Error('Connection terminated unexpectedly')],
    ['no connection free', new Error('timeout exceeded when trying to connect')],
    ['no answer', new Error('Query read timeout')],
    ['closed', new Error('Client was closed and is not queryable')],
  ])('is UNAVAILABLE, however deep: %s', (_what, cause) => {
    const error = databaseError(wrapped(wrapped(cause)));
    expect(error).toMatchObject({ code: 'UNAVAILABLE', retryAfter: 1, cause });
    expect((error as Error).message).not.toContain('select');
  });

  it.each([
    ['a row that is there already', coded('23505')],
    ['a column that is missing', coded('42703')],
    ['a bug', new TypeError('Cannot read properties of undefined')],
    ['no error', 'text'],
  ])('is left as it is when it speaks of the statement: %s', (_what, error) => {
    expect(databaseError(error)).toBe(error);
  });

  it('of ours says already what it is', () => {
    const refused = new CouponError('COUPON_USED', 'Used.', { cause: coded('57P01') });
    expect(databaseError(refused)).toBe(refused);
  });

  it('asks for the same again only where nothing was done', () => {
    expect(isConflict(databaseError(wrapped(coded('40P01'))))).toBe(true);
    expect(isConflict(wrapped(coded('40001')))).toBe(true);
    // The line broke while it was being committed: nobody knows.
    expect(isConflict(coded('40003'))).toBe(false);
    expect(isConflict(coded('08006'))).toBe(false);
  });
});
