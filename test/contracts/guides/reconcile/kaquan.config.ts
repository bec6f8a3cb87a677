// Quoted by the guide to reconcile: what the servers are made with, in a file that the command can read, too.
import type { CouponServerConfig } from '@kaquan/server';

const { DATABASE_URL = '', WECHAT_APPID = '', WECHAT_SECRET = '', WECHAT_TOKEN = '' } = process.env;

const config: CouponServerConfig = {
  database: DATABASE_URL,
  identify: () => null,
  wechat: { appid: WECHAT_APPID, secret: WECHAT_SECRET, token: WECHAT_TOKEN },
};

export default config;
