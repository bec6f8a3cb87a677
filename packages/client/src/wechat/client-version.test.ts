// Which WeChat it is, and which is too old for friends' coupons.
import { describe, expect, it } from 'vitest';
import { ANDROID, CHROME, HARMONY, IOS, MAC, WINDOWS, WORK } from '../../test-support/native-wechat.ts';
import {
  canConsumeAndShare,
  canShareFriendsCards,
  friendsCardsSince,
  wechatVersion,
} from './client-version.ts';

/** WeChat without its version. */
const UNTOLD = IOS.replace('/8.0.50(0x18003237)', '');
const ios = (version: string) => IOS.replace('8.0.50', version);
const android = (version: string) => ANDROID.replace('8.0.50.2701', version);

describe('wechatVersion', () => {
  it('reads the numbers, whatever follows them', () => {
    expect(wechatVersion(IOS)).toEqual([8, 0, 50]);
    expect(wechatVersion(ANDROID)).toEqual([8, 0, 50, 2701]);
    expect(wechatVersion(WINDOWS)).toEqual([7, 0, 20, 1781]);
    expect(wechatVersion(MAC)).toEqual([6, 8, 0]);
    expect(wechatVersion(HARMONY)).toEqual([8, 0, 13, 29]);
    expect(wechatVersion(ios('10.0'))).toEqual([10, 0]);
    expect(wechatVersion(ios('6.3'))).toEqual([6, 3]);
    expect(wechatVersion(IOS.replace('MicroMessenger', 'micromessenger'))).toEqual([8, 0, 50]);
  });

  it('is null outside WeChat, in one that does not tell, and where there is no browser', () => {
    expect(wechatVersion(CHROME)).toBeNull();
    expect(wechatVersion(WORK)).toBeNull();
    expect(wechatVersion(UNTOLD)).toBeNull();
    expect(wechatVersion('')).toBeNull();
    expect(wechatVersion()).toBeNull();
  });
});

describe('friends’ coupons', () => {
  it.each([
    ['iOS', ios, '6.3.6', '6.3.5'],
    ['Android', android, '6.3.7', '6.3.6'],
  ])('can be claimed on %s from the version that the document names', (_, agent, since, before) => {
    expect(friendsCardsSince(agent(since))).toBe(since);
    expect(canShareFriendsCards(agent(since))).toBe(true);
    expect(canShareFriendsCards(agent(`${since}.1020`))).toBe(true);
    expect(canShareFriendsCards(agent(before))).toBe(false);
    expect(canShareFriendsCards(agent('6.3'))).toBe(false);
    expect(canShareFriendsCards(agent('5.9.9'))).toBe(false);
  });

  it('counts versions by their numbers: 10.0 and 6.10 are newer than 6.3.6', () => {
    for (const newer of ['6.4', '6.10.1', '7.0.0', '10.0', '10.0.1', '100.1']) {
      expect(canShareFriendsCards(ios(newer)), newer).toBe(true);
      expect(canConsumeAndShare(ios(newer)), newer).toBe(true);
    }
  });

  it('may be tried in a WeChat that does not tell its version: nobody can say that it is too old', () => {
    expect(canShareFriendsCards(UNTOLD)).toBe(true);
    expect(canConsumeAndShare(UNTOLD)).toBe(true);
  });

  it('cannot be claimed outside WeChat, nor in 企业微信', () => {
    expect(canShareFriendsCards(CHROME)).toBe(false);
    expect(canShareFriendsCards(WORK)).toBe(false);
    expect(canConsumeAndShare(WORK)).toBe(false);
    expect(canShareFriendsCards()).toBe(false);
  });
});

it('offers the next coupon from 6.3.6 on every phone', () => {
  expect(
    [ios('6.3.6'), android('6.3.6'), ios('6.3.5'), android('6.3.5'), CHROME].map(canConsumeAndShare),
  ).toEqual([true, true, false, false, false]);
});
