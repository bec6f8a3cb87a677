// The words and the code of a refusal, in whichever shape the sandbox or the shop refuses.
import { describe, expect, it } from 'vitest';
import { refusalCode, refusalWords } from './request.ts';

describe('refusalWords', () => {
  it('finds the words of a refusal in each of its shapes', () => {
    expect(refusalWords({ error: { code: 'LIMIT_REACHED', message: '每人限领 3 张' } })).toBe(
      '每人限领 3 张',
    );
    expect(refusalWords({ error: 'no such user' })).toBe('no such user');
    expect(refusalWords({ message: 'gone' })).toBe('gone');
  });

  it('has none for what is no refusal', () => {
    expect(refusalWords(null)).toBe('');
    expect(refusalWords('<html>')).toBe('');
    expect(refusalWords({ error: { code: 5 } })).toBe('');
  });
});

describe('refusalCode', () => {
  it('is there only where whoever refused gave one', () => {
    expect(refusalCode({ error: { code: 'POINTS_MISSING', message: 'recharge' } })).toBe('POINTS_MISSING');
    expect(refusalCode({ error: { code: 5 } })).toBe('');
    expect(refusalCode({ error: 'no such user' })).toBe('');
    expect(refusalCode(null)).toBe('');
  });
});
