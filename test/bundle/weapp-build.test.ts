// The Baidu program's source is one for weapp, too: it builds, and nothing of swan or of the preview gets in.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtFiles, packageRoot, TEST_ROOT } from './built-files.ts';

const APP = packageRoot('@kaquan/baidu-smart-program');
/** Beside the app's own builds, so that the test changes nothing of them. */
const TWIN = path.resolve(TEST_ROOT, '../.check/weapp');

it('builds for weapp from the same source', { timeout: 300_000 }, async () => {
  rmSync(TWIN, { recursive: true, force: true });
  mkdirSync(TWIN, { recursive: true });
  for (const name of readdirSync(APP)) {
    if (name === 'node_modules') symlinkSync(path.join(APP, name), path.join(TWIN, name));
    else if (name !== 'dist') cpSync(path.join(APP, name), path.join(TWIN, name), { recursive: true });
  }
  await promisify(execFile)(
    path.join(APP, 'node_modules/.bin/taro'),
    ['build', '--type', 'weapp', '--no-check'],
    {
      cwd: TWIN,
      env: {
        ...process.env,
        PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
        NODE_ENV: 'production',
      },
    },
  );
  const files = new Map(
    builtFiles(path.join(TWIN, 'dist/weapp')).map(({ name, bytes }) => [name, bytes.toString('utf8')]),
  );
  const { pages } = JSON.parse(files.get('app.json') ?? '{}') as { pages: string[] };
  expect(pages).toEqual(['pages/index/index', 'pages/coupon/index', 'pages/coupons/index']);
  for (const page of pages) expect([...files.keys()]).toContain(`${page}.wxml`);
  const ours = ['app.js', 'common.js', ...pages.map((page) => `${page}.js`)].map(
    (name) => files.get(name) ?? '',
  );
  expect(ours.join('')).not.toMatch(/\bswan\.|kaquan:launch/);
  expect(ours.join('')).toContain('在微信里还不能登录');
});
