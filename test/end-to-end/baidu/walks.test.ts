// The Baidu walk on the built swan package: each claim on the embedded database and on a real PostgreSQL.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type DatabaseKind, type Stack, startStack } from '../../harness/stack.ts';
import { launchClaims } from './launch-claims.ts';
import { listClaims } from './list-claims.ts';
import { pushClaims } from './push-claims.ts';
import { refusalClaims } from './refusal-claims.ts';
import { relayClaims } from './relay-claims.ts';
import { useClaims } from './use-claims.ts';

describe.each<DatabaseKind>(['pglite', 'postgres'])('Baidu, on %s', (database) => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack(database);
  });
  afterEach(() => stack.control.noFaults());
  afterAll(() => stack?.close());

  describe('a coupon opened from the wallet', () => launchClaims(() => stack));
  describe('the relay to the server', () => relayClaims(() => stack));
  describe('the claim push', () => pushClaims(() => stack));
  describe('using it', () => useClaims(() => stack));
  describe('my coupons', () => listClaims(() => stack));
  describe('what is refused', () => refusalClaims(() => stack));
});
