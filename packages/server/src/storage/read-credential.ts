// Reads a token or ticket.
import { isCredential } from './credential-key.ts';
import type { CredentialKey, CredentialRow } from './credential-row.ts';
import type { Database } from './database.ts';
import { credentials } from './schema/index.ts';

/**
 * The stored credential, or undefined. Its value is null until it was fetched for the first time, and may
 * have run out (`expiresAt`, seconds).
 *
 * @example const token = await readCredential(db, { platform: 'wechat', appId, kind: 'access_token' });
 * @supported node
 */
export async function readCredential(db: Database, key: CredentialKey): Promise<CredentialRow | undefined> {
  const [row] = await db.select().from(credentials).where(isCredential(key));
  return row;
}
