// Whether this is WeChat, and whether it is iOS.
import { expect, it } from 'vitest';
import { ANDROID, CHROME, HARMONY, IOS, MAC, WINDOWS, WORK } from '../../test-support/native-wechat.ts';
import { inWechat, onIos } from './in-wechat.ts';

it('knows WeChat by its user agent, on every phone', () => {
  expect([IOS, ANDROID, CHROME, ''].map(inWechat)).toEqual([true, true, false, false]);
});

it('knows WeChat on a computer and on HarmonyOS, and does not take 企业微信 for it', () => {
  expect([WINDOWS, MAC, HARMONY, WORK].map(inWechat)).toEqual([true, true, true, false]);
});

it('knows iOS, which a Mac is not', () => {
  expect([IOS, ANDROID, CHROME, MAC, HARMONY].map(onIos)).toEqual([true, false, false, false, false]);
  expect(onIos(IOS.replace('iPhone;', 'iPad;').replace('iPhone OS', 'OS'))).toBe(true);
});

it('is not in WeChat where there is no browser at all', () => {
  expect(inWechat()).toBe(false);
});
