// The Baidu program's source is one for weapp, too: it builds, and nothing of swan or of the preview gets in.
import { expect, it } from 'vitest';
import { buildTwin } from './build-twin.ts';
import { builtFiles } from './built-files.ts';

it('builds for weapp from the same source', { timeout: 300_000 }, async () => {
  const built = await buildTwin({ name: 'weapp', app: '@kaquan/baidu-smart-program', host: 'weapp' });
  const files = new Map(builtFiles(built).map(({ name, bytes }) => [name, bytes.toString('utf8')]));
  const { pages } = JSON.parse(files.get('app.json') ?? '{}') as { pages: string[] };
  expect(pages).toEqual(['pages/index/index', 'pages/coupon/index', 'pages/coupons/index']);
  for (const page of pages) expect([...files.keys()]).toContain(`${page}.wxml`);
  const ours = ['app.js', 'common.js', ...pages.map((page) => `${page}.js`)].map(
    (name) => files.get(name) ?? '',
  );
  expect(ours.join('')).not.toMatch(/\bswan\.|kaquan:launch/);
  expect(ours.join('')).toContain('在微信里还不能登录');
});
