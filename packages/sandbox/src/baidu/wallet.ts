// What 卡券包 shows: a user's coupons, and what can be claimed.
import { countTaken, refusalOf, stockLeft } from './claim.ts';
import type { Store, Take, Template } from './store.ts';

/** What both a claimed coupon and one to be claimed show: face, conditions, banner. */
function face(store: Store, { couponId, input }: Template) {
  const { couponType, description, baseInfo } = input;
  const banner = store.banners.get(couponId);
  return {
    couponId,
    couponType,
    title: baseInfo.title,
    color: baseInfo.color,
    description,
    getLimit: baseInfo.getLimit,
    ...('reduceCost' in input ? { reduceCost: input.reduceCost } : {}),
    ...('discount' in input ? { discount: input.discount } : {}),
    leastCost: input.leastCost ?? 0,
    dateInfo: baseInfo.dateInfo,
    ...(banner ? { banner } : {}),
  };
}

function stateOf(take: Take, now: number): 'unused' | 'used' | 'expired' {
  if (take.usedAt !== undefined) return 'used';
  return now > take.endTime ? 'expired' : 'unused';
}

/** A user's coupons, newest first; those of a deleted coupon too. */
export function wallet(store: Store, openId: string, now: number) {
  const coupons = [...store.takes.values()]
    .filter((take) => take.openId === openId)
    .reverse()
    .flatMap((take) => {
      const template = store.templates.get(take.couponId);
      if (!template) return [];
      return {
        ...face(store, template),
        couponTakeId: take.couponTakeId,
        couponCode: take.couponCode,
        state: stateOf(take, now),
        validity: { beginTime: take.beginTime, endTime: take.endTime },
        takenAt: take.takenAt,
        ...(take.usedAt === undefined ? {} : { usedAt: take.usedAt }),
      };
    });
  return { coupons };
}

/**
 * Every coupon of every app, with what is left and whether it can be claimed now; if not, `refusal` says
 * why. With an `openId`, for that user: how many were taken already counts too.
 */
export function campaigns(store: Store, now: number, openId?: string) {
  const living = [...store.templates.values()].filter((template) => !template.deleted);
  return {
    campaigns: living.map((template) => {
      const refusal = refusalOf(template, openId ?? '', now);
      return {
        ...face(store, template),
        stockLeft: stockLeft(template),
        claimable: !refusal,
        ...(refusal ? { refusal: { code: refusal.code, message: refusal.message } } : {}),
        ...(openId === undefined ? {} : { taken: countTaken(template, openId) }),
      };
    }),
  };
}
