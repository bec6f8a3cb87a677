// The bench of opening in its short form: every side does the same, and every figure that it promises comes out.
import { expect, it } from 'vitest';
import { run } from './run.ts';

it('measures opening against the bare decipher and what one would write by hand', async () => {
  const { figures } = await run({ short: true });
  expect(figures.map(({ other, goal }) => [other.name, goal])).toEqual([
    ['bare decipher', { atLeast: 0.7 }],
    ['bare decipher, key as bytes', undefined],
    ['node:crypto by hand', undefined],
    ['crypto-js by hand', undefined],
  ]);
});
