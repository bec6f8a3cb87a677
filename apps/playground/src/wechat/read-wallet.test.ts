// What the playground reads of WeChat's wallet: buttons only for a card that can be used, and why it cannot.
import { describe, expect, it } from 'vitest';
import { readCard, readGift, readOffer } from './read-wallet.ts';

const item = {
  cardId: 'pA1',
  code: '110201201245',
  state: 'unused',
  validity: { beginTime: 1, endTime: 9 },
  links: [
    { link: 'center', name: '立即使用' },
    { link: 'custom', name: '立即使用' },
    { link: 'promotion', name: '再次购买' },
  ],
  card: {
    card_type: 'CASH',
    cash: { base_info: { title: '满500减50', brand_name: '微信餐厅', color: 'Color100' }, reduce_cost: 5000 },
  },
};

describe("WeChat's wallet", () => {
  it('offers a card that can be used its button and both lines', () => {
    const card = readCard(item);
    expect(card).toMatchObject({ id: '110201201245', center: '立即使用', used: false, ground: '#cc463d' });
    expect(card.cells.map(({ words }) => words)).toEqual(['立即使用', '再次购买']);
  });

  it('leaves a used card only the line back to the shop', () => {
    const card = readCard({ ...item, state: 'used', markedBy: 'oA' });
    expect(card.center).toBeUndefined();
    expect(card.cells.map(({ link }) => link)).toEqual(['promotion']);
    expect(card.inUse).toBe(false);
  });

  it('tells whose card it is and that somebody is using it', () => {
    expect(readCard({ ...item, sharedBy: '小明', markedBy: 'oA' })).toMatchObject({
      sharedBy: '小明',
      inUse: true,
    });
  });
});

describe('a card that cannot be used now', () => {
  const gifting = readCard({ ...item, status: 'GIFTING', canGive: true, payCell: true });

  it('says why, and has neither button nor till', () => {
    expect(gifting).toMatchObject({ hold: 'gifting', canGive: false, payCell: false });
    expect(gifting.center).toBeUndefined();
    expect(gifting.cells.map(({ link }) => link)).toEqual(['promotion']);
    expect(readCard({ ...item, status: 'GIFT_TIMEOUT' }).hold).toBe('gift-timeout');
    expect(readCard({ ...item, status: 'UNAVAILABLE' }).hold).toBe('unavailable');
  });

  it('is held up by nothing while its status is NORMAL', () => {
    expect(readCard({ ...item, status: 'NORMAL', canGive: true }).hold).toBeUndefined();
  });
});

describe('a card to be taken', () => {
  it('is known by its card_id behind a QR code, and by its code as a gift', () => {
    expect(readOffer(item)).toMatchObject({ id: 'pA1', ground: '#cc463d' });
    expect(readGift({ ...item, from: '小明' })).toMatchObject({ id: '110201201245', from: '小明' });
  });
});
