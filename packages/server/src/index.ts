// The server half of Kaquan.
export type { BaiduConfig, CouponServerConfig, WechatConfig } from './config.ts';
export { type CouponServer, createCouponServer } from './create-coupon-server.ts';
export type { BaiduApi } from './platforms/baidu/api.ts';
export type { Caller } from './platforms/platform.ts';
export type { WechatApi } from './platforms/wechat/api.ts';
