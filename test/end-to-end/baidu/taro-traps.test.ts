// What Taro and swan lack or do differently: the host that the walks run on must be as poor as the real one.
// @see NervJS/taro on swan: onInit, getLoginCode, getLaunchOptionsSync
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createNetwork } from '../../harness/mini-program/network.ts';
import { createSwan } from '../../harness/swan/swan-api.ts';

const require = createRequire(import.meta.url);
const PROGRAM = path.dirname(require.resolve('@kaquan/baidu-smart-program/package.json'));

const host = createSwan({
  network: createNetwork({}),
  loginCode: async () => 'code',
  actions: { open() {}, back() {}, say() {}, cover() {} },
});
const built = (file: string) => readFileSync(path.join(PROGRAM, 'dist/swan', file), 'utf8');

it('getLaunchOptionsSync and getEnterOptionsSync are games’ and WeChat’s: the host has none, and the program asks for none', () => {
  expect(host).not.toHaveProperty('getLaunchOptionsSync');
  expect(host).not.toHaveProperty('getEnterOptionsSync');
  for (const file of ['app.js', 'common.js', 'pages/coupon/index.js']) {
    expect(built(file)).not.toMatch(/get(Launch|Enter)OptionsSync/);
  }
});

it('login is an alias: Taro.login calls swan.getLoginCode, and swan.login itself fails', async () => {
  const { login, getLoginCode } = host as Record<string, (callbacks: object) => void>;
  const outcome = (call: typeof login) =>
    new Promise((resolve) => call?.({ success: () => resolve('success'), fail: () => resolve('fail') }));
  expect(await outcome(login)).toBe('fail');
  expect(await outcome(getLoginCode)).toBe('success');
  expect(built('taro.js')).toContain('getLoginCode');
});

it('pages begin in onInit on swan, so that a host which only calls onLoad would show nothing', () => {
  expect(built('taro.js')).toMatch(/\[0\]\s*=\s*["']onInit["']/);
});

it('pages get no launch options: the coupon is caught at App level only', () => {
  expect(built('pages/coupon/index.js')).not.toMatch(/referrerInfo|extraData/);
});
