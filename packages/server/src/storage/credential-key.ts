// The condition that names one credential.
import { and, eq, type SQL } from 'drizzle-orm';
import type { CredentialKey } from './credential-row.ts';
import { credentials } from './schema/index.ts';

/**
 * The condition that a row of the credentials is this one.
 *
 * @example db.select().from(credentials).where(isCredential(key))
 * @supported node
 */
export function isCredential(key: CredentialKey): SQL | undefined {
  return and(
    eq(credentials.platform, key.platform),
    eq(credentials.appId, key.appId),
    eq(credentials.kind, key.kind),
  );
}
