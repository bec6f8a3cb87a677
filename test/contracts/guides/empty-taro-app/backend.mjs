import { createCouponServer } from '@kaquan/server';
import { serveNode } from '@kaquan/server/adapters/serve-node';

const sandbox = 'http://127.0.0.1:4600';
const ask = async (route) => (await fetch(`${sandbox}/_sandbox/${route}`)).json();
const [person] = await ask('users');
const accounts = await ask('accounts');
const [{ appid, secret, token, encodingAesKey }] = accounts.wechat;
const [{ appKey, appSecret }] = accounts.baidu;

const server = createCouponServer({
  basePath: '/api',
  database: 'memory://',
  // Your own login answers here. Until then everybody is the sandbox's 小明.
  identify: () => ({ wechat: { openid: person.wechat }, baidu: { openId: person.baidu } }),
  wechat: { appid, secret, token, encodingAesKey, baseUrl: `${sandbox}/wechat` },
  baidu: { appKey, appSecret, callbackSecret: 'kaquan-sandbox-sample', baseUrl: `${sandbox}/baidu` },
});
const { url } = await serveNode(server, { port: 3000 });
console.log(`Backend: ${url}/api`);
