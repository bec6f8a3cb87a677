// The search of the built site finds what people look for, in both languages.
import { expect, test } from 'vitest';
import { builtSearch } from './read-site.ts';

const english = await builtSearch('root');
const chinese = await builtSearch('zh');

/** The pages of the first sixteen results, which is what the search shows. */
const found = (search: typeof english, words: string) =>
  search
    .search(words)
    .slice(0, 16)
    .map(({ id }) => String(id).split('#', 1)[0]);

test.each([
  ['签名', '/zh/rules/wechat-signing'],
  ['签名错误', '/zh/rules/wechat-signing'],
  ['核销', '/zh/rules/wechat-codes'],
  ['对账', '/zh/guides/reconcile'],
  ['卡券包', '/zh/rules/baidu'],
  ['沙箱', '/zh/guides/command'],
  ['COUPON_USED', '/zh/errors'],
  ['40056', '/zh/errors'],
])('%s finds %s', (words, address) => {
  expect(found(chinese, words)).toContain(`${process.env.SITE_BASE ?? '/'}${address.slice(1)}`);
});

test.each([
  ['signing', '/rules/wechat-signing'],
  ['invalid signature', '/rules/wechat-signing'],
  ['reconcile', '/guides/reconcile'],
  ['createCouponServer', '/api/server/create-coupon-server'],
  ['consumeCode', '/api/server/wechat/card/code/consume'],
])('%s finds %s', (words, address) => {
  expect(found(english, words)).toContain(`${process.env.SITE_BASE ?? '/'}${address.slice(1)}`);
});
