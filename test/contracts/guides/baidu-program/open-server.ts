// Quoted by the guide to Baidu's program: the server, with what it needs of Baidu.
import { type BaiduConfig, type Caller, type CouponServer, createCouponServer } from '@kaquan/server';

export const openServer = (
  account: BaiduConfig,
  callerOf: (request: Request) => Caller | null,
): CouponServer =>
  createCouponServer({
    basePath: '/api',
    database: process.env.DATABASE_URL ?? 'memory://',
    identify: callerOf,
    baidu: account, // { appKey, appSecret, callbackSecret }, and baseUrl for the sandbox
  });
