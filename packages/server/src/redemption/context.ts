// What every step of a redemption works with.
import type { Platform } from '@kaquan/protocol/coupon';
import type { Logger } from 'pino';
import type { Jobs } from '../jobs/start-jobs.ts';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { OpenedDatabase } from '../storage/database.ts';

export interface RedemptionContext {
  opened: OpenedDatabase;
  jobs: Pick<Jobs, 'send'>;
  platforms: ReadonlyMap<Platform, CouponPlatform>;
  /** Seconds. */
  now(): number;
  logger: Pick<Logger, 'warn'>;
}
