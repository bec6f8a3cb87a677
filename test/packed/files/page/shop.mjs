// The sandbox, the coupon server and the built page on one origin, until it is stopped.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSandbox } from '@kaquan/sandbox';
import { createCouponServer } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';

const sandbox = await createSandbox({ seed: { samples: true } });
const ask = async (route) => (await fetch(`${sandbox.url}/_sandbox/${route}`)).json();
const [person] = await ask('users');
const [{ appid, secret, token, encodingAesKey }] = (await ask('accounts')).wechat;
const server = createCouponServer({
  basePath: '/api',
  database: 'memory://',
  identify: () => ({ wechat: { openid: person.wechat } }),
  wechat: { appid, secret, token, encodingAesKey, baseUrl: `${sandbox.url}/wechat` },
});
const answerApi = toNodeListener(server);
const bridge = `<script src="${sandbox.url}/wechat/native/bridge.js"></script>`;

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/api/')) return answerApi(request, response);
  const file = pathname === '/' ? '/index.html' : pathname;
  const content = await readFile(`dist${file}`).catch(() => undefined);
  if (!content) return response.writeHead(404).end();
  const type = file.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8';
  response.writeHead(200, { 'content-type': type });
  response.end(file.endsWith('.html') ? `${content}`.replace('<head>', `<head>${bridge}`) : content);
}).listen(0, '127.0.0.1', function () {
  console.log(`shop: http://127.0.0.1:${this.address().port}/`);
});
