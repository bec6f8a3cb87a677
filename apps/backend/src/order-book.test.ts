// Orders: the shop says what they cost, only their member sees them, and each is paid once.
import { beforeEach, describe, expect, it } from 'vitest';
import { createOrderBook, type OrderBook } from './order-book.ts';

let book: OrderBook;
beforeEach(() => {
  book = createOrderBook((id) => `http://shop.example/shop/orders/${id}/return`);
});
const ming = { beecloud: { userId: 'member-1' } };
const place = () => book.place('for-two', 'member-1') ?? { id: 'none', title: '', totalFee: 0 };

describe('The order book', () => {
  it('says itself what an order costs: the page names a meal only', () => {
    const { id } = place();
    expect(book.toBePaid(id, ming)).toMatchObject({ totalFee: 11_000, title: '双人餐' });
    expect(book.place('free-lunch', 'member-1')).toBeUndefined();
  });

  it('leads the payment back to an address that BeeCloud takes', () => {
    const { id } = place();
    expect(book.toBePaid(id, ming)?.more?.return_url).toMatch(/^http[^?#]+\/return$/);
  });

  it('shows an order to nobody but its member', () => {
    const { id } = place();
    expect(book.toBePaid(id, { beecloud: { userId: 'member-2' } })).toBeNull();
    expect(book.toBePaid(id, { wechat: { openid: 'o' } })).toBeNull();
  });

  it('has one payment however often it is told of it', () => {
    const { id } = place();
    const bill = {
      orderId: id,
      billNo: 'b1',
      userId: 'member-1',
      surplus: false,
      totalFee: 11_000,
      payFee: 10_000,
      discountFee: 1_000,
    };
    for (let told = 0; told < 3; told += 1) book.paid(bill);
    expect(book.bills(id)).toEqual([bill]);
  });
});
