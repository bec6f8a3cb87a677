// The merchant's apps that a server is configured for: whose rows it looks at.
import type { CouponPlatform } from '../platforms/platform.ts';
import type { MerchantKey } from '../storage/merchant-key.ts';

/**
 * The keys that the rows of these platforms begin with. Another merchant's rows may stand in the same database.
 *
 * @example const redemption = await findRedemption(db, merchantsOf(platforms), id);
 * @supported node
 */
export function merchantsOf(platforms: ReadonlyMap<CouponPlatform['name'], CouponPlatform>): MerchantKey[] {
  return [...platforms.values()].map(({ name, appId }) => ({ platform: name, appId }));
}
