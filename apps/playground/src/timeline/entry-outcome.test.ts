// How a line of either log went, in words.
import { describe, expect, it } from 'vitest';
import { entryOutcome } from './entry-outcome.ts';

const of = (outcome: string, more: { route?: string; status?: number; request?: unknown } = {}) =>
  entryOutcome({ route: '/any', ...more, outcome }, 'zh');

describe('entryOutcome', () => {
  it('says nothing when it simply went well', () => {
    expect(of('ok', { status: 200 })).toBeNull();
  });

  it('tells a first grant from a coupon that was known already', () => {
    expect(of('granted')).toEqual({ words: '首次，已发券', mood: 'good' });
    expect(of('known')).toEqual({ words: '已有，不重复发', mood: 'plain' });
  });

  it('explains a platform code that is about the coupon, and shows any other as it is', () => {
    expect(of('40146')).toEqual({ words: '40146 别人占用中', mood: 'bad' });
    expect(of('61500')).toEqual({ words: '61500', mood: 'bad' });
  });

  it('does not call a push bad that is only late', () => {
    expect(of('推送变慢')?.mood).toBe('plain');
    expect(of('推送丢失，3 秒后重试 2/3')?.mood).toBe('bad');
  });

  it('says in English what the sandbox says of a push', () => {
    const push = { route: 'push:user_get_coupon', outcome: '推送丢失，3 秒后重试 2/3' };
    expect(entryOutcome(push, 'en')?.words).toBe('lost, again in 3 s (2/3)');
  });

  it('says what a fault did to a request', () => {
    expect(of('故障：timeout-after（已生效：ok）')).toEqual({ words: '做了，答复丢失', mood: 'bad' });
  });

  it('names a planned fault in the words of the menu', () => {
    const request = { platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost', count: 1, id: 7 };
    expect(of('lost', { route: '/faults', request })?.words).toBe('领券推送丢一次');
  });

  it('says how far the clock was moved', () => {
    expect(of('ok', { route: '/clock', request: { advance: 86_400 } })?.words).toBe('+1 天');
    expect(of('ok', { route: '/clock', request: { advance: 300 } })?.words).toBe('+5 分钟');
    expect(of('ok', { route: '/clock', request: { now: 0 } })?.words).toMatch(/^19(69|70)-/);
  });

  it('shows the status of a failure that has no words', () => {
    expect(of('', { status: 502 })).toEqual({ words: '502', mood: 'bad' });
  });
});
