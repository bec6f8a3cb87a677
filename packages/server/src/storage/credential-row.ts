// An access token or ticket, as the database keeps it.
import type { credentials } from './schema/index.ts';

export type CredentialRow = typeof credentials.$inferSelect;

/** What names one credential: the merchant's app and its kind. */
export interface CredentialKey {
  platform: string;
  appId: string;
  /** access_token, jsapi_ticket, wx_card_ticket. */
  kind: string;
}
