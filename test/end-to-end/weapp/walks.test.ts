// The WeChat walk on the built mini-program: each claim on the embedded database and on a real PostgreSQL.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type DatabaseKind, type Stack, startStack } from '../../harness/stack.ts';
import { inStoreClaims } from './in-store-claims.ts';
import { landingClaims } from './landing-claims.ts';
import { listClaims } from './list-claims.ts';
import { useClaims } from './use-claims.ts';

describe.each<DatabaseKind>(['pglite', 'postgres'])('The mini-program in WeChat, on %s', (database) => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack(database);
  });
  afterEach(() => stack.control.noFaults());
  afterAll(() => stack?.close());

  describe('claiming on its first page', () => landingClaims(() => stack));
  describe('my coupons', () => listClaims(() => stack));
  describe('using a coupon', () => useClaims(() => stack));
  describe('in the shop', () => inStoreClaims(() => stack));
});
