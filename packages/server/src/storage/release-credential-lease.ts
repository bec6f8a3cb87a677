// Gives up the right to fetch a token or ticket, after the platform did not hand one out.
import { and, eq } from 'drizzle-orm';
import { isCredential } from './credential-key.ts';
import type { CredentialKey } from './credential-row.ts';
import type { Database } from './database.ts';
import { credentials } from './schema/index.ts';

/**
 * Ends this asker's lease so that the next may try at once. The stored value stays; `earlyNotBefore`, in seconds: while
 * it is good, nobody tries before then.
 *
 * @example await releaseCredentialLease(db, { ...key, by });
 * @supported node
 */
export async function releaseCredentialLease(
  db: Database,
  input: CredentialKey & { by: string; earlyNotBefore?: number },
): Promise<void> {
  const { by, earlyNotBefore } = input;
  await db
    .update(credentials)
    .set({ leaseBy: null, leaseUntil: null, ...(earlyNotBefore === undefined ? {} : { earlyNotBefore }) })
    .where(and(isCredential(input), eq(credentials.leaseBy, by)));
}
