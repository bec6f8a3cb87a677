// A merchant's server with all three platforms, set up as it comes, on the database of DATABASE_URL.
import { createCouponServer } from '@kaquan/server';
import { serveNode } from '@kaquan/server/adapters/serve-node';
import { reportReady } from './report.js';

const CREDENTIAL = { access_token: 'token', ticket: 'ticket', expires_in: 7_200, errcode: 0, result_code: 0 };

const server = createCouponServer({
  database: process.env.DATABASE_URL,
  spool: false,
  identify: () => null,
  baidu: {
    appKey: 'W9MWCXB2t4JswJQjSDoKPbZd6PTDv8Z3',
    appSecret: '5H53KYiAWGF4T5wL9j3BDj34kQudcqF2',
    callbackSecret: 'a-long-callback-secret',
  },
  wechat: {
    appid: 'wx5823bf96d3bd56c7',
    secret: '7d2b9e41c0a84f6f93e5d1ab27c86f30',
    token: 'kaquanWechatPush',
    encodingAesKey: '10KhVRwPrqkPLpyeHd5zOUPPIbot5DxOmdgd1QwDJ2I',
    pageOrigins: ['https://shop.test'],
  },
  beecloud: {
    baseUrl: 'https://api.beecloud.cn',
    appId: '6f9c2b1e-83d4-4a57-9e60-1d7b5c2af034',
    appSecret: '2e81f6d0-5b3c-4c19-a7e4-90d2f3b86c15',
    masterSecret: 'b4705ca9-e26d-4f38-8d1a-73c9e05f41b2',
    order: () => null,
    paid: () => undefined,
  },
  // The platforms answer at once: how long theirs takes is not ours.
  fetch: async () => Response.json(CREDENTIAL),
});
const serving = await serveNode(server, { port: 0, hostname: '127.0.0.1' });
await server.ready();
reportReady();
await serving.closed;
process.exit();
