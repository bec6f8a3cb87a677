import { describe, expect, it } from 'vitest';
import { readPlace, writePlace } from './place.ts';

describe('the place in the address', () => {
  it('comes back as it was written', () => {
    const place = { tab: 'wechat', baidu: '小红', wechat: '小刚', device: 'android' } as const;
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it('needs no hash for the beginning, and takes nonsense for it', () => {
    const beginning = { tab: 'baidu', baidu: '', wechat: '', device: 'ios' };
    expect(readPlace('')).toEqual(beginning);
    expect(readPlace('#tab=nowhere&device=pager')).toEqual(beginning);
    expect(writePlace(readPlace(''))).toBe('');
  });
});
