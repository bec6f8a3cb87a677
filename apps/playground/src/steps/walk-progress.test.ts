// Which steps of a walk are done: on their own phone, and only when they took effect.
import { describe, expect, it } from 'vitest';
import { readBackendEntry, readSandboxEntry } from '../timeline/read-entries.ts';
import { walkProgress } from './walk-progress.ts';

const did = (id: number, platform: string, route: string, more: { kind?: string; outcome?: string } = {}) =>
  readSandboxEntry({ id, at: id, platform, kind: 'action', title: '', route, outcome: 'ok', ...more });

describe('walkProgress', () => {
  it('starts with nothing walked', () => {
    const taken = Object.values(walkProgress([])).flat();
    expect(taken.filter(Boolean)).toEqual([]);
    expect(taken).toHaveLength(11);
  });

  it('ticks a step off on its own phone only', () => {
    const { baidu, wechat } = walkProgress([did(1, 'baidu', '/claims'), did(2, 'wechat', '/card-links')]);
    expect(baidu).toEqual([true, false, false]);
    expect(wechat).toEqual([false, true, false]);
  });

  it('counts a coupon as redeemed whose answer was lost, once we know that it is used', () => {
    const confirm = (outcome: string) =>
      readBackendEntry({
        id: 1,
        at: 1,
        method: 'POST',
        path: '/api/redemptions/7/confirm',
        status: 200,
        ms: 3,
        outcome,
        platform: 'wechat',
      });
    expect(walkProgress([confirm('using')]).wechat[2]).toBe(false);
    expect(walkProgress([confirm('using'), confirm('used')]).wechat[2]).toBe(true);
  });

  it('counts a coupon as redeemed only when the platform said yes', () => {
    const consume = (outcome: string) =>
      walkProgress([did(1, 'wechat', '/card/code/consume', { kind: 'request', outcome })]).wechat[2];
    expect(consume('40099')).toBe(false);
    expect(consume('ok')).toBe(true);
  });

  it("ticks off the merchant's step only when the desk was answered", () => {
    const bought = (status: number) =>
      readBackendEntry({
        id: 1,
        at: 1,
        method: 'POST',
        path: '/demo/wechat/merchant/coupons/pA/stock',
        status,
        ms: 3,
        outcome: 'ok',
      });
    expect(walkProgress([bought(409)]).merchant).toEqual([false, false, false, false, false]);
    expect(walkProgress([bought(201)]).merchant).toEqual([false, true, false, false, false]);
  });
});
