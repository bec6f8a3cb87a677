// An attempt to use a coupon, as the database keeps it.
import type { redemptions } from './schema.ts';

export type RedemptionRow = typeof redemptions.$inferSelect;
