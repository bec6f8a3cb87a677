// The title that WeChat makes of a friends' coupon.
import { expect, it } from 'vitest';
import { friendsTitle } from './friends-title.ts';

const cash = { reduceCost: 5000, leastCost: 0 };
const gift = { giftName: '苹果', giftNum: '1', giftUnit: '个', leastCost: 0 };

it.each([
  ['no threshold', cash, '50元代金券'],
  ['a category of five characters', { ...cash, acceptCategory: '一二三四五' }, '一二三四五减50元'],
  ['a category of six characters', { ...cash, acceptCategory: '一二三四五六' }, '50元代金券'],
  ['spend', { ...cash, leastCost: 50000 }, '满500减50'],
  ['spend and category', { ...cash, leastCost: 50000, acceptCategory: '羽绒服' }, '羽绒服满500减50'],
  ['spend and a long category', { ...cash, leastCost: 50000, acceptCategory: '一二三四五六' }, '满500减50'],
  ['an amount with jiao', { ...cash, reduceCost: 1990 }, '19.9元代金券'],
  ['a gift without threshold', gift, '苹果1个'],
  ['a gift with spend', { ...gift, leastCost: 50000 }, '满500送苹果'],
  ['buy to get', { ...gift, giftName: '蛋挞', objectUseFor: '蛋糕' }, '买蛋糕送蛋挞'],
  ['nothing to make a title of', { leastCost: 0 }, undefined],
])('with %s', (_, parts, title) => {
  expect(friendsTitle(parts)).toBe(title);
});
