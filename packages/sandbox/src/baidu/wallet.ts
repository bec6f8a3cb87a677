// What 卡券包 shows: a user's coupons, and what can be claimed.
import { stockLeft } from './claim.ts';
import type { Store, Take, Template } from './store.ts';

function face({ couponId, input }: Template) {
  const { couponType, description, baseInfo } = input;
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
  };
}

function stateOf(take: Take, now: number): 'unused' | 'used' | 'expired' {
  if (take.usedAt !== undefined) return 'used';
  return now > take.endTime ? 'expired' : 'unused';
}

/** A user's coupons, newest first. */
export function wallet(store: Store, openId: string, now: number) {
  const coupons = [...store.takes.values()]
    .filter((take) => take.openId === openId)
    .reverse()
    .flatMap((take) => {
      const template = store.templates.get(take.couponId);
      if (!template) return [];
      return {
        ...face(template),
        couponTakeId: take.couponTakeId,
        couponCode: take.couponCode,
        state: stateOf(take, now),
        validity: { beginTime: take.beginTime, endTime: take.endTime },
        takenAt: take.takenAt,
      };
    });
  return { coupons };
}

/** Every coupon of every app, with what is left and whether it can be claimed now. */
export function campaigns(store: Store, now: number) {
  return {
    campaigns: [...store.templates.values()].map((template) => {
      const { dateInfo } = template.input.baseInfo;
      const open = now >= dateInfo.getStartTimestamp && now <= dateInfo.getEndTimestamp;
      return {
        ...face(template),
        dateInfo,
        stockLeft: stockLeft(template),
        claimable: open && stockLeft(template) > 0,
      };
    }),
  };
}
