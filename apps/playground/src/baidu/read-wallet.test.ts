import { describe, expect, it } from 'vitest';
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

  it('tells a campaign that cannot be claimed now', () => {
    expect(readCampaign({ ...item, stockLeft: 0, claimable: false })).toMatchObject({
      left: 0,
      claimable: false,
    });
  });
});
