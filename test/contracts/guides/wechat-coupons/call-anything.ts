// Quoted by the guide to WeChat's coupons: a call that has no function of its own.
import type { WechatApi } from '@kaquan/server';
import { callWechat } from '@kaquan/server/wechat/call';

export const listColors = (wechat: WechatApi) => callWechat(wechat, '/card/getcolors');
