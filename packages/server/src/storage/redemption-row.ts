// An attempt to use a coupon, as the database keeps it.
import type { redemptions } from './schema/index.ts';

export type RedemptionRow = typeof redemptions.$inferSelect;
