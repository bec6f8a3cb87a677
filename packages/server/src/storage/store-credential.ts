// Stores a fetched token or ticket and ends the lease.
import { and, eq } from 'drizzle-orm';
import { isCredential } from './credential-key.ts';
import type { CredentialKey } from './credential-row.ts';
import type { Database } from './database.ts';
import { credentials } from './schema/index.ts';

/**
 * Stores a credential, if the lease is still this asker's: nobody took it over meanwhile.
 *
 * @param input `expiresAt` and `now` in seconds; `earlyNotBefore` too: until then nobody renews it ahead of its end
 * @returns whether it was stored
 * @example await storeCredential(db, { ...key, by, value: token, expiresAt: now + 7200, now });
 * @supported node
 */
export async function storeCredential(
  db: Database,
  input: CredentialKey & {
    by: string;
    value: string;
    expiresAt: number;
    earlyNotBefore?: number | null;
    now: number;
  },
): Promise<boolean> {
  const { by, value, expiresAt, earlyNotBefore = null, now } = input;
  const [row] = await db
    .update(credentials)
    .set({ value, expiresAt, earlyNotBefore, leaseBy: null, leaseUntil: null, updatedAt: now })
    .where(and(isCredential(input), eq(credentials.leaseBy, by)))
    .returning({ kind: credentials.kind });
  return row !== undefined;
}
