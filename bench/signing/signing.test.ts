// The bench of signing in its short form: every side does the same, and every figure that it promises comes out.
import { expect, it } from 'vitest';
import { run } from './run.ts';

it('measures each operation against the limit and crypto-js, and what the packages sign against them', async () => {
  const { figures } = await run({ short: true });
  const sides = ['plain node:crypto hash', 'one-shot node:crypto hash', 'crypto-js'];
  const operations = ['cardExtSignature', 'buildCardExt', 'cardSign', 'jsConfigSignature'];
  expect(figures.map(({ name }) => name)).toEqual([
    ...operations.flatMap((operation) => sides.map((side) => `${operation}, ${side}`)),
    'buildCardExt, co-wechat-api',
    'buildCardExt, wechat-jssdk',
    'cardSign, wechat-jssdk',
  ]);
  const withGoal = figures.filter(({ goal }) => goal);
  expect(withGoal.map(({ other }) => other.name)).toEqual(operations.map(() => 'plain node:crypto hash'));
});
