// What the playground reads of Baidu's wallet: every digit, every reason, each button only where it works.
import { describe, expect, it } from 'vitest';
import { claimLabel, stockWords } from './claim-label.ts';
import { readCampaign, readTake } from './read-wallet.ts';

const item = {
  couponId: '8087690061',
  couponType: 'DISCOUNT',
  title: '会员日八折券',
  color: 'B080',
  discount: 80,
  leastCost: 0,
  getLimit: 3,
};

describe("Baidu's wallet", () => {
  it('keeps a couponTakeId beyond 2^53 digit for digit', () => {
    const take = readTake({
      ...item,
      couponTakeId: '8112345678987654321',
      state: 'unused',
      validity: { endTime: 9 },
    });
    expect(take.id).toBe('8112345678987654321');
    expect(take).toMatchObject({ ground: '#B82C28', used: false, validity: { endTime: 9 } });
    expect(take.face.benefit).toEqual({ kind: 'discount', percentOff: 20 });
  });

  it('gives a colour that Baidu does not have a ground to stand on', () => {
    expect(readTake({ ...item, color: 'B999' }).ground).toMatch(/^#/);
  });

  it('keeps what the detail page prints: code, dates, banner, the time of use', () => {
    const banner = { couponId: '8087690061', title: '会员日', picUrl: 'http://127.0.0.1/b.png', bannerId: 7 };
    const take = readTake({
      ...item,
      couponTakeId: '8112345678987654321',
      couponCode: 'K2000001',
      state: 'used',
      usedAt: 1_575_000_000,
      dateInfo: { type: 2, timeUnit: 2, timeValue: 12 },
      description: '全场<br>可用',
      banner,
    });
    expect(take).toMatchObject({ couponCode: 'K2000001', used: true, usedAt: 1_575_000_000 });
    expect(take.terms).toEqual({ dates: '领取后 12 天内有效', description: '全场<br>可用', banner });
  });

  it("tells why a campaign cannot be claimed, in Baidu's words", () => {
    const refusal = { code: 'LIMIT_REACHED', message: '每人限领 3 张' };
    const refused = readCampaign({ ...item, stockLeft: 7, taken: 3, claimable: false, refusal });
    expect(refused).toMatchObject({ left: 7, taken: 3, limit: 3, refusal });
    expect(claimLabel(refused)).toBe('已领取');
    expect(stockWords(refused)).toBe('已领 3/3 · 剩 7');
  });

  it('offers a campaign that nothing speaks against', () => {
    const open = readCampaign({ ...item, getLimit: 1, stockLeft: 7, taken: 0, claimable: true });
    expect(open).not.toHaveProperty('refusal');
    expect(claimLabel(open)).toBe('领取');
    expect(stockWords(open)).toBe('每人 1 张 · 剩 7');
  });
});
