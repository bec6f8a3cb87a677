// Fen as yuan, with no more decimals than there are.
import { expect, it } from 'vitest';
import { formatYuan } from './money.ts';

it.each([
  [0, '0'],
  [1, '0.01'],
  [1990, '19.9'],
  [2000, '20'],
  [123456789, '1234567.89'],
])('%i fen are %s yuan', (fen, yuan) => {
  expect(formatYuan(fen)).toBe(yuan);
});
