// What the stages that look at our own rows alone work with.
import type { CouponPlatform } from '../platforms/platform.ts';
import type { Redemptions } from '../redemption/index.ts';
import type { OpenedDatabase } from '../storage/database.ts';

export interface OwnTools {
  opened: OpenedDatabase;
  redemptions: Redemptions;
  platform: CouponPlatform;
  /** Seconds. */
  now(): number;
}
