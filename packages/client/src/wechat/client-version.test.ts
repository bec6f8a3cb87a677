import { describe, expect, it } from 'vitest';
import { ANDROID, CHROME, IOS } from '../../test-support/native-wechat.ts';
import {
  canConsumeAndShare,
  canShareFriendsCards,
  friendsCardsSince,
  wechatVersion,
} from './client-version.ts';

const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/122.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat';
const ios = (version: string) => IOS.replace('8.0.50', version);
const android = (version: string) => ANDROID.replace('8.0.50.2701', version);

describe('wechatVersion', () => {
  it('reads the numbers, whatever follows them', () => {
    expect(wechatVersion(IOS)).toEqual([8, 0, 50]);
    expect(wechatVersion(ANDROID)).toEqual([8, 0, 50, 2701]);
    expect(wechatVersion(DESKTOP)).toEqual([7, 0, 20, 1781]);
    expect(wechatVersion(ios('6.3'))).toEqual([6, 3]);
    expect(wechatVersion(IOS.replace('MicroMessenger', 'micromessenger'))).toEqual([8, 0, 50]);
  });

  it('is null outside WeChat, and where there is no browser', () => {
    expect(wechatVersion(CHROME)).toBeNull();
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

  it('cannot be claimed outside WeChat', () => {
    expect(canShareFriendsCards(CHROME)).toBe(false);
    expect(canShareFriendsCards()).toBe(false);
  });
});

it('offers the next coupon from 6.3.6 on every phone', () => {
  expect(
    [ios('6.3.6'), android('6.3.6'), ios('6.3.5'), android('6.3.5'), CHROME].map(canConsumeAndShare),
  ).toEqual([true, true, false, false, false]);
});
