// Coupons that were granted while nobody could say what is printed on them, or that nobody holds.
import { goThroughCoupons } from '../../reconcile/go-through-coupons.ts';
import type { Stage } from '../../reconcile/stage.ts';
import type { PlatformContext } from '../context.ts';
import { isFaceUnknown } from '../unknown-face.ts';
import type { Granting } from './grant-claim.ts';

/** Goes through what is known here; Baidu is asked about a coupon's kind only. */
export function reconcileFaces(appKey: string, granting: Granting, context: PlatformContext): Stage {
  const app = { platform: 'baidu', appId: appKey };
  return {
    name: 'faces',
    async run(tools) {
      const { db } = await context.database();
      await goThroughCoupons(tools, db, app, async (row, holders) => {
        const { couponId, templateId } = row;
        if (holders.length === 0)
          await tools.found({ kind: 'holder-changed', about: { couponId }, ours: 'nobody' });
        if (isFaceUnknown(row))
          await tools.found({
            kind: 'face-changed',
            about: { couponId, templateId },
            ours: 'what is printed on it is not known',
            mend: async () => void (await tools.ask(() => granting.complete(row))),
          });
      });
    },
  };
}
