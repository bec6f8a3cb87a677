// What BeeCloud can be asked about our coupons and bills: nearly all, for it lists both.
// @see BeeCloud 营销卡券 优惠券根据条件查询; BeeCloud REST API 5 订单查询
import type { ReconcileRules } from '../../reconcile/stage.ts';
import type { BeecloudApi } from './api.ts';
import type { BillDesk } from './bill-desk.ts';
import { reconcileBills } from './reconcile-bills.ts';
import { reconcileCoupons } from './reconcile-coupons.ts';
import { reconcileIssues } from './reconcile-issues.ts';

/** BeeCloud's part in the comparison: payments first, for they decide what is used. */
export function reconcileBeecloud(api: BeecloudApi, desk: BillDesk): ReconcileRules {
  return {
    stages: [reconcileBills(api, desk), reconcileIssues(api), reconcileCoupons(api)],
    cannotBeAsked: ['Money that was given back: this kit makes no refunds, and asks about none.'],
  };
}
