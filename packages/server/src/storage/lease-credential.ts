// Takes the right to fetch a new token or ticket: one process asks the platform, the others wait for it.
import { sql } from 'drizzle-orm';
import type { CredentialKey } from './credential-row.ts';
import type { Database } from './database.ts';
import { credentials } from './schema/index.ts';

export interface LeaseInput extends CredentialKey {
  /** Who asks; any id that no other asker has. */
  by: string;
  /** Seconds: the lease ends by itself at this time. */
  until: number;
  /** Seconds. */
  now: number;
  /** The value that is to be replaced; none: the one that was never fetched. */
  staleValue?: string | null;
}

/**
 * Leases a credential for refreshing, only if the stored value is still the stale one and nobody else has a
 * live lease. So a late complaint about an old token cannot throw the new one away.
 *
 * @returns true: fetch it, then {@link storeCredential}. False: read it again in a moment.
 * @example const mine = await leaseCredential(db, { ...key, by, until: now + 30, now, staleValue: old });
 * @supported node
 */
export async function leaseCredential(db: Database, input: LeaseInput): Promise<boolean> {
  const { platform, appId, kind, by, until, now } = input;
  const stale = input.staleValue ?? null;
  const [row] = await db
    .insert(credentials)
    .values({ platform, appId, kind, leaseBy: by, leaseUntil: until, updatedAt: now })
    .onConflictDoUpdate({
      target: [credentials.platform, credentials.appId, credentials.kind],
      set: { leaseBy: by, leaseUntil: until, updatedAt: now },
      setWhere: sql`${credentials.value} is not distinct from ${stale}::text
        and (${credentials.leaseUntil} is null or ${credentials.leaseUntil} <= ${now})`,
    })
    .returning({ kind: credentials.kind });
  return row !== undefined;
}
