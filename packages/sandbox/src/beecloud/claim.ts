// A user gets a coupon: while the template is open, up to its limits, good for the time it says.
// @see BeeCloud 营销卡券 发放卡券
import { randomUUID } from 'node:crypto';
import { type BeecloudAnswer, invalid } from './answers.ts';
import type { Coupon, Store, Template } from './store.ts';

const DAY = 86_400_000;

/** From when to when a coupon issued at `now` can be used; null is open. Milliseconds. */
function validityOf(template: Template, now: number): Pick<Coupon, 'start_time' | 'end_time'> {
  if (template.expiry_type === 1) return { start_time: template.start_time, end_time: template.end_time };
  return { start_time: now, end_time: now + template.delivery_valid_days * DAY };
}

function refuse(store: Store, template: Template, userId: string, now: number): BeecloudAnswer | undefined {
  const { total_count, max_count_per_user, deliver_count, status, expiry_type, end_time } = template;
  if (status !== 1) return invalid('卡券模板未开启或已停止');
  if (expiry_type === 1 && end_time !== null && now > end_time) return invalid('卡券模板已过期');
  if (total_count > 0 && deliver_count >= total_count) return invalid('卡券已发完');
  const owned = [...store.coupons.values()].filter(
    (coupon) => coupon.template === template && coupon.user_id === userId,
  );
  if (max_count_per_user > 0 && owned.length >= max_count_per_user)
    return invalid(`每人最多领取 ${max_count_per_user} 张`);
  return undefined;
}

/** Issues one coupon, or says why not. Nothing makes a repeated call the same call. */
export function claim(
  store: Store,
  template: Template,
  userId: string,
  now: number,
): { coupon: Coupon } | { refused: BeecloudAnswer } {
  const refused = refuse(store, template, userId, now);
  if (refused) return { refused };
  const coupon: Coupon = {
    id: randomUUID(),
    template,
    user_id: userId,
    app_id: template.app_id,
    status: 0,
    created_at: now,
    updated_at: now,
    ...validityOf(template, now),
    use_time: null,
  };
  store.coupons.set(coupon.id, coupon);
  template.deliver_count += 1;
  template.updated_at = now;
  return { coupon };
}
