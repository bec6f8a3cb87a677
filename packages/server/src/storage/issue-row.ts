// A coupon that was asked for under a name of ours, as the database keeps it.
import type { issues } from './schema/index.ts';

export type IssueRow = typeof issues.$inferSelect;

/** What names one request for a coupon. */
export interface IssueKey {
  platform: string;
  appId: string;
  /** The merchant's own, one for each coupon that somebody is to get. */
  requestId: string;
}
