// An attempt to pay an order, as the database keeps it.
import type { bills } from './schema/index.ts';

export type BillRow = typeof bills.$inferSelect;

/** What names one bill: the merchant's app and our number, unique at the platform. */
export interface BillKey {
  platform: string;
  appId: string;
  billNo: string;
}
