// Paying orders at BeeCloud: what happens between the lines of the walk.
import { describe, expect, it } from 'vitest';
import { hong, ming } from '../../../test-support/beecloud-stage.ts';
import { useBillDesk } from '../../../test-support/bill-desk-stage.ts';
import { findBill } from '../../storage/find-bill.ts';

const { stage, appId, database, paid, request, pay, state, webhook } = useBillDesk();

describe('a bill', () => {
  it('keeps its payment when a second try of it is refused as a duplicate first', async () => {
    const couponId = await stage().issue();
    stage().setMood((path) => (path === '/2/rest/bill' ? 'never arrived' : undefined));
    await expect(pay(couponId)).rejects.toMatchObject({ code: 'REDEMPTION_PENDING' });
    stage().setMood(() => undefined);
    const [one, two] = await Promise.allSettled([pay(couponId), pay(couponId)]);
    const { bill } = await pay(couponId);
    expect(bill.payment).toBeDefined();
    expect([one.status, two.status]).toContain('fulfilled');
    expect(stage().bills).toHaveLength(1);
  });

  it('is not answered for an order that has changed since, nor to somebody else', async () => {
    await pay();
    stage().orders.set('o1', { totalFee: 12_000, title: '图书' });
    await expect(pay()).rejects.toMatchObject({ code: 'REDEMPTION_PENDING', retryAfter: 720 });
    stage().orders.set('o1', { totalFee: 11_000, title: '图书' });
    await expect(stage().desk.pay(request(), hong)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [{ bill_no: billNo } = { bill_no: '' }] = stage().bills;
    await expect(stage().desk.look(String(billNo), hong)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not answered in place of one with another coupon, or by another channel', async () => {
    const couponId = await stage().issue();
    const { bill } = await pay(couponId);
    await expect(pay()).rejects.toMatchObject({ code: 'REDEMPTION_PENDING' });
    const byAlipay = stage().desk.pay({ ...request(couponId), channel: 'ALI_WAP' }, ming);
    await expect(byAlipay).rejects.toMatchObject({ code: 'REDEMPTION_PENDING' });
    expect((await pay(couponId)).bill).toEqual(bill);
    stage().pay(bill.billNo);
    await stage().desk.look(bill.billNo, ming);
    expect((await pay()).bill.state).toBe('paid');
  });

  it('sends what the order says, and lets it change neither amount, number nor coupon', async () => {
    const sent: object[] = [];
    stage().setMood((path, fields) => void (path === '/2/rest/bill' && sent.push(fields)));
    const more = { openid: 'o7', total_fee: 1, bill_no: 'x', coupon_id: 'y', buyer_id: 'z' };
    stage().orders.set('o1', { totalFee: 11_000, title: '图书', more });
    const couponId = await stage().issue();
    const { bill } = await pay(couponId);
    expect(sent).toEqual([
      expect.objectContaining({
        openid: 'o7',
        total_fee: 11_000,
        bill_no: bill.billNo,
        coupon_id: couponId,
        buyer_id: 'ming',
        bill_timeout: 600,
        title: '图书',
      }),
    ]);
  });

  it.each([
    [{ totalFee: 0, title: '图书' }],
    [{ totalFee: 10.5, title: '图书' }],
    [{ totalFee: 100, title: '' }],
    [{ totalFee: 100, title: '一二三四五六七八九十十一' }],
  ])('is not made of an order that BeeCloud could not take: %j', async (order) => {
    stage().orders.set('o1', order);
    await expect(pay()).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(stage().asked).toEqual([]);
  });

  it('with another amount at BeeCloud is for an operator, not for us to believe', async () => {
    const couponId = await stage().issue();
    const { bill } = await pay(couponId);
    stage().pay(bill.billNo, { bill_fee: 1 });
    expect((await stage().desk.look(bill.billNo, ming)).bill.state).toBe('open');
    await expect(webhook(bill.billNo)).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
    expect(await state(couponId)).toBe('using');
    expect(stage().log.join()).toContain('another amount');
  });

  it('that was paid without its coupon gives the coupon back', async () => {
    const couponId = await stage().issue();
    const { bill } = await pay(couponId);
    Object.assign(stage().bills[0] ?? {}, {
      coupon_id: null,
      total_fee: 11_000,
      discount: 0,
      spay_result: true,
    });
    expect(await stage().desk.look(bill.billNo, ming)).toMatchObject({
      bill: { state: 'paid', payFee: 11_000, discountFee: 0 },
      coupon: { state: 'held' },
    });
  });

  it('is what BeeCloud says, where it deducts otherwise than the preview', async () => {
    const { bill } = await pay(await stage().issue());
    stage().pay(bill.billNo, { total_fee: 10_001, discount: 999 });
    expect((await stage().desk.look(bill.billNo, ming)).bill).toMatchObject({
      payFee: 10_001,
      discountFee: 999,
    });
    expect(stage().log.join()).toContain('otherwise than the preview');
  });
});

describe('a bill that is paid after it was given up', () => {
  async function givenUp() {
    const couponId = await stage().issue();
    const { bill } = await pay(couponId);
    stage().clock.now += 720;
    await stage().desk.look(bill.billNo, ming);
    expect(await state(couponId)).toBe('held');
    return { couponId, billNo: bill.billNo };
  }

  it('counts, and has used its coupon', async () => {
    const { couponId, billNo } = await givenUp();
    stage().pay(billNo);
    expect(await webhook(billNo)).toEqual({ outcome: 'paid' });
    expect(await state(couponId)).toBe('used');
    expect((await pay()).bill).toMatchObject({ billNo, state: 'paid' });
  });

  it('is surplus when its order is paid by another one, and the merchant is told to give it back', async () => {
    const { billNo } = await givenUp();
    const other = (await pay()).bill.billNo;
    stage().pay(other);
    await webhook(other);
    stage().pay(billNo);
    expect(await webhook(billNo)).toEqual({ outcome: 'surplus' });
    expect(paid).toMatchObject([
      { billNo: other, surplus: false },
      { billNo, surplus: true },
    ]);
    expect(
      await findBill((await database()).db, { platform: 'beecloud', appId: appId(), billNo }),
    ).toMatchObject({
      state: 'surplus',
      payFee: 10_000,
    });
    expect(stage().log.join()).toContain('paid more than once');
  });
});

describe('the webhook', () => {
  it('is tried again while the query does not know of the payment, unless it says itself that there is none', async () => {
    const { bill } = await pay();
    await expect(webhook(bill.billNo)).rejects.toMatchObject({ code: 'PLATFORM_BUSY' });
    expect(await webhook(bill.billNo, { trade_success: false })).toEqual({ outcome: 'open' });
    expect(paid).toEqual([]);
  });

  it('of another system of the merchant, or of a refund, is noted', async () => {
    expect(await webhook('somebody-elses')).toEqual({ outcome: 'not ours' });
    expect(await webhook('r1', { transaction_type: 'REFUND' })).toEqual({ outcome: 'noted' });
  });

  it('says in the log when its amount is neither reading of the document', async () => {
    const { bill } = await pay();
    stage().pay(bill.billNo);
    await webhook(bill.billNo, { transaction_fee: 5 });
    expect(stage().log.join()).toContain('"reading":"neither"');
    expect(paid).toHaveLength(1);
  });

  it('is made good when it never comes: the merchant is told by whoever hears of the payment first', async () => {
    const { bill } = await pay();
    stage().pay(bill.billNo);
    await stage().desk.look(bill.billNo, ming);
    await stage().desk.look(bill.billNo, ming);
    expect(paid).toEqual([]);
    await stage().workEvents();
    expect(paid).toMatchObject([{ billNo: bill.billNo, payFee: 11_000 }]);
    expect(stage().log.join()).not.toContain('reading');
  });
});
