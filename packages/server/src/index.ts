// The server half of Kaquan.
export type { BaiduConfig, BeecloudConfig, CouponServerConfig, WechatConfig } from './config.ts';
export type { CouponServer } from './coupon-server.ts';
export { createCouponServer } from './create-coupon-server.ts';
export type { WechatListeners } from './events/wechat/listeners.ts';
export type { Operator, PendingRedemption, ServerOperator } from './operator/index.ts';
export type { BaiduApi } from './platforms/baidu/api.ts';
export type { BeecloudApi } from './platforms/beecloud/api.ts';
export type { Order } from './platforms/beecloud/order.ts';
export type { PaidBill } from './platforms/beecloud/paid-bill.ts';
export type { Caller } from './platforms/platform.ts';
export type { WechatApi } from './platforms/wechat/api.ts';
export type { BorrowedToken, LendToken } from './platforms/wechat/borrow-token.ts';
export type { Difference, ReconcileOptions, ReconcileReport } from './reconcile/index.ts';
export type { LimitsConfig } from './routes/guards/limits-config.ts';
