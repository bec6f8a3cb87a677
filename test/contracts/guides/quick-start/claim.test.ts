import { createCouponClient, fetchTransport } from '@kaquan/client';
import { createSandbox } from '@kaquan/sandbox';
import { createCouponServer } from '@kaquan/server';
import { expect, it } from 'vitest';

it('shows a claimed card, although WeChat has just ended the token', async () => {
  const sandbox = await createSandbox({ seed: { samples: true } });
  const ask = async (route: string, body?: object) => {
    const init = body && { method: 'POST', body: JSON.stringify(body) };
    return (await fetch(`${sandbox.url}/_sandbox/${route}`, init)).json();
  };
  const [{ appid, secret, token, encodingAesKey }] = (await ask('accounts')).wechat;
  const [{ wechat: openid }] = await ask('users');
  const server = createCouponServer({
    basePath: '/api',
    database: 'memory://',
    identify: () => ({ wechat: { openid } }),
    wechat: { appid, secret, token, encodingAesKey, baseUrl: `${sandbox.url}/wechat` },
  });
  await server.ready();
  const client = createCouponClient({
    baseUrl: 'http://shop.example/api',
    transport: fetchTransport((url, init) => server.fetch(new Request(url, init))),
  });

  sandbox.faults.add({ platform: 'wechat', route: '/card/code/decrypt', kind: 'token-expired', count: 1 });
  const cardId = 'pKaquanSampleCard00000000001';
  const { encryptCode } = await ask('wechat/claims', { openid, cardId });
  await client.code({ cardId, encryptCode });

  const { coupons } = await client.coupons();
  expect(coupons).toMatchObject([{ title: '桂花拿铁一杯', status: 'available' }]);
  await server.close();
  await sandbox.close();
});
