// Takes the right to fetch a new token or ticket: one process asks the platform, the others wait for it.
import { sql } from 'drizzle-orm';
import type { CredentialKey, CredentialRow } from './credential-row.ts';
import type { Database } from './database.ts';
import { credentials } from './schema/index.ts';

export interface LeaseInput extends CredentialKey {
  /** Who asks; any id that no other asker has. */
  by: string;
  /** Seconds: the lease ends by itself at this time. */
  until: number;
  /** Seconds. */
  now: number;
  /** What is to be replaced, as it was read; none: what was never fetched. */
  stale?: Pick<CredentialRow, 'value' | 'expiresAt' | 'earlyNotBefore'> | undefined;
}

/**
 * Leases a credential for refreshing, only if it is still as this asker has read it and nobody else has a live lease.
 * So a late complaint about an old token cannot throw the new one away, and where the platform gave the same one again,
 * whoever had read it before does not ask once more.
 *
 * @returns true: fetch it, then {@link storeCredential}. False: read it again in a moment.
 * @example const mine = await leaseCredential(db, { ...key, by, until: now + 30, now, stale: row });
 * @supported node
 */
export async function leaseCredential(db: Database, input: LeaseInput): Promise<boolean> {
  const { platform, appId, kind, by, until, now } = input;
  const { value = null, expiresAt = null, earlyNotBefore = null } = input.stale ?? {};
  const [row] = await db
    .insert(credentials)
    .values({ platform, appId, kind, leaseBy: by, leaseUntil: until, updatedAt: now })
    .onConflictDoUpdate({
      target: [credentials.platform, credentials.appId, credentials.kind],
      set: { leaseBy: by, leaseUntil: until, updatedAt: now },
      setWhere: sql`${credentials.value} is not distinct from ${value}::text
        and ${credentials.expiresAt} is not distinct from ${expiresAt}::bigint
        and ${credentials.earlyNotBefore} is not distinct from ${earlyNotBefore}::bigint
        and (${credentials.leaseUntil} is null or ${credentials.leaseUntil} <= ${now})`,
    })
    .returning({ kind: credentials.kind });
  return row !== undefined;
}
