// A draft at the merchant's desk: what is wrong with it before the shop is asked.
import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import { type Draft, emptyDraft } from './draft.ts';

const wrong = (part: Partial<Draft>) => Object.keys(checkDraft({ ...emptyDraft, ...part }, 'zh'));
const gift = { type: 'GIFT', giftName: '蛋挞' } as const;

describe('checkDraft', () => {
  it('finds nothing wrong with the form as it opens', () => {
    expect(checkDraft(emptyDraft, 'zh')).toEqual({});
  });

  it('wants an amount above nothing, with whole fen', () => {
    for (const reduceYuan of ['', '0', '-5', '1.234', '五十', '1e3'])
      expect(wrong({ reduceYuan })).toEqual(['reduceYuan']);
    expect(wrong({ reduceYuan: '0.01' })).toEqual([]);
  });

  it('wants a gift of at most six characters, three digits and a unit of two', () => {
    expect(wrong(gift)).toEqual([]);
    expect(wrong({ ...gift, giftName: '' })).toEqual(['giftName']);
    expect(wrong({ ...gift, giftName: '一二三四五六七' })).toEqual(['giftName']);
    expect(wrong({ ...gift, giftNum: '1000' })).toEqual(['giftNum']);
    expect(wrong({ ...gift, giftNum: '0' })).toEqual(['giftNum']);
    expect(wrong({ ...gift, giftUnit: '一大盒' })).toEqual(['giftUnit']);
  });

  it('asks of a type only what belongs to it', () => {
    expect(wrong({ ...gift, reduceYuan: '' })).toEqual([]);
    expect(wrong({ giftName: '', giftUnit: '' })).toEqual([]);
  });

  it('takes no threshold below what is taken off', () => {
    expect(wrong({ leastYuan: '49' })).toEqual(['leastYuan']);
    expect(wrong({ leastYuan: '50' })).toEqual([]);
    expect(wrong({ ...gift, leastYuan: '1' })).toEqual([]);
  });
});
