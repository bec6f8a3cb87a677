import { expect, it } from 'vitest';
import { ANDROID, CHROME, IOS } from '../../test-support/native-wechat.ts';
import { inWechat, onIos } from './in-wechat.ts';

it('knows WeChat by its user agent, on every phone', () => {
  expect([IOS, ANDROID, CHROME, ''].map(inWechat)).toEqual([true, true, false, false]);
});

it('knows iOS', () => {
  expect([IOS, ANDROID, CHROME].map(onIos)).toEqual([true, false, false]);
  expect(onIos(IOS.replace('iPhone;', 'iPad;').replace('iPhone OS', 'OS'))).toBe(true);
});

it('is not in WeChat where there is no browser at all', () => {
  expect(inWechat()).toBe(false);
});
