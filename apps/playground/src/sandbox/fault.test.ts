// Planned faults in words: each told from the others, and how often it still happens.
import { describe, expect, it } from 'vitest';
import { faultChoices, faultWords } from './fault.ts';

const lost = (count: number) => ({ platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost', count });

describe('the faults', () => {
  it('are named as in the menu', () => {
    for (const choice of faultChoices) expect(faultWords(choice.order, 'zh')).toBe(choice.zh);
  });

  it('say how often they still happen once they have begun', () => {
    expect(faultWords(lost(3), 'zh')).toBe('领券推送全部丢失');
    expect(faultWords(lost(2), 'zh')).toBe('领券推送丢一次 ×2');
    expect(faultWords(lost(1), 'zh')).toBe('领券推送丢一次');
  });

  it('are named by kind and route when somebody else ordered them', () => {
    expect(faultWords({ platform: 'wechat', route: '/card/get', kind: 'truncated' }, 'en')).toBe(
      'truncated /card/get',
    );
  });

  it('are named differently within one platform', () => {
    for (const platform of ['baidu', 'wechat']) {
      const names = faultChoices.filter(({ order }) => order.platform === platform).map(({ zh }) => zh);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
