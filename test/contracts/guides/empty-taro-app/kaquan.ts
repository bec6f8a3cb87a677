import { createCouponClient, createLaunchStore, createWechat, taroTransport } from '@kaquan/client';
import { request } from '@tarojs/taro';

export const client = createCouponClient({
  baseUrl: process.env.TARO_ENV === 'h5' ? '/api' : 'http://127.0.0.1:3000/api',
  transport: taroTransport(request),
});
export const launch = createLaunchStore(client);
export const wechat = process.env.TARO_ENV === 'h5' ? createWechat({ client }) : undefined;
