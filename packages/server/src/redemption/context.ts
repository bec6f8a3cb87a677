// What every step of a redemption works with.
import type { Platform } from '@kaquan/protocol/coupon';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import type { Log } from '../telemetry/log.ts';

export interface RedemptionContext {
  opened: Pick<OpenedDatabase, 'db'>;
  platforms: ReadonlyMap<Platform, CouponPlatform>;
  /** Seconds. */
  now(): number;
  logger: Pick<Log, 'warn'>;
}
