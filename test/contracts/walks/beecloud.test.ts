// The BeeCloud walk, between the server and the sandbox: issue, choose, pay, one use, one payment; whatever gets lost.
import { randomUUID } from 'node:crypto';
import type { BillAnswer, CouponsAnswer } from '@kaquan/protocol/api';
import { readCoupon, readTemplate } from '@kaquan/protocol/beecloud/coupon';
import { bestCoupon } from '@kaquan/protocol/beecloud/deduction';
import { createBill } from '@kaquan/server/beecloud/bill/create';
import { getBill } from '@kaquan/server/beecloud/bill/get';
import { listBills } from '@kaquan/server/beecloud/bills/list';
import { getCoupon } from '@kaquan/server/beecloud/coupon/get';
import { issueCoupon } from '@kaquan/server/beecloud/coupon/issue';
import { listCoupons } from '@kaquan/server/beecloud/coupon/list';
import { getTemplate } from '@kaquan/server/beecloud/coupon/template/get';
import { listTemplates } from '@kaquan/server/beecloud/coupon/template/list';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { openStage, type Stage } from './stage.ts';

const CREATE = { platform: 'beecloud', route: '/2/rest/bill' } as const;
const ISSUE = { platform: 'beecloud', route: 'POST /2/rest/coupon' } as const;
/** From a bill's beginning until nobody can have paid it any more, seconds. */
const BILL_IS_OVER = 600 + 120;

describe.each(['pglite', 'postgres'] as const)('the BeeCloud walk on %s', (database) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(database);
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
    const items: T[] = [];
    for await (const item of list) items.push(item);
    return items;
  }
  /** 满 100 减 10, issued to this user. */
  async function issued(user: User, template: object = {}) {
    const templateId = await stage.control.beecloud.template(template);
    const request = { requestId: randomUUID(), templateId, userId: user.beecloud };
    return (await issueOnce(stage.beecloud, request)).coupon;
  }
  function order(user: User, totalFee = 11_000): string {
    const orderId = randomUUID();
    stage.orders.set(orderId, { totalFee, title: '图书三册', userId: user.beecloud });
    return orderId;
  }
  const pay = (user: User, orderId: string, couponId?: string) =>
    stage.as(user)<BillAnswer>('POST', '/beecloud/bills', {
      orderId,
      channel: 'BC_WX_WAP',
      ...(couponId === undefined ? {} : { couponId }),
    });
  const look = async (user: User, billNo: string) =>
    (await stage.as(user)<BillAnswer>('GET', `/beecloud/bills/${billNo}`)).body;
  const held = async (user: User) => (await stage.as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons;
  const statusOf = async (user: User, id: string) => (await held(user)).find((one) => one.id === id)?.status;
  const atBeecloud = async (user: User, id: string) =>
    (await stage.control.beecloud.wallet(user.beecloud)).find((one) => one.id === id);
  const told = (orderId: string) => stage.paid.filter((bill) => bill.orderId === orderId);
  const billsOf = async (couponId: string) =>
    (await stage.control.beecloud.bills()).filter((bill) => bill.couponId === couponId);

  it('follows the document call by call: what is asked is understood, what is answered is read', async () => {
    const { me } = stage.people();
    const api = stage.beecloud;
    const name = `文档 ${randomUUID()}`;
    const templateId = await stage.control.beecloud.template({
      name,
      expiry_type: 2,
      delivery_valid_days: 7,
    });
    expect(readTemplate(await getTemplate(api, { id: templateId }))).toMatchObject({
      id: templateId,
      name,
      type: 0,
      limitFee: 10_000,
      discount: 10_000_000,
      expiryType: 2,
      deliveryValidDays: 7,
      status: 1,
    });
    expect((await all(listTemplates(api, { name }))).map(({ id }) => id)).toEqual([templateId]);
    expect(await all(listTemplates(api, { name, createdBefore: 1 }))).toEqual([]);

    const raw = await issueCoupon(api, { templateId, userId: me.beecloud });
    const coupon = readCoupon(raw);
    expect(coupon).toMatchObject({ userId: me.beecloud, used: false, template: { id: templateId, name } });
    expect((coupon.endTime ?? 0) - (coupon.startTime ?? 0)).toBe(7 * 86_400_000);
    expect(await getCoupon(api, { id: coupon.id })).toEqual(raw);
    const usable = (limitFee: number) => all(listCoupons(api, { userId: me.beecloud, limitFee }));
    expect((await usable(11_000)).map(({ id }) => id)).toEqual([coupon.id]);
    expect(await usable(9_999)).toEqual([]);

    const billNo = randomUUID().replaceAll('-', '');
    const payment = await createBill(api, {
      billNo,
      channel: 'BC_WX_WAP',
      totalFee: 11_000,
      title: '图书',
      coupon: { id: coupon.id, userId: me.beecloud },
    });
    expect(payment).toMatchObject({ id: expect.any(String), url: expect.stringContaining('/pay/') });
    await stage.control.beecloud.pay(billNo);
    const record = await getBill(api, { id: String(payment.id) });
    expect(record).toEqual({
      id: payment.id,
      billNo,
      paid: true,
      totalFee: 11_000,
      payFee: 10_000,
      discountFee: 1_000,
      couponId: coupon.id,
    });
    expect(await all(listBills(api, { billNo, paid: true }))).toEqual([record]);
    expect(readCoupon(await getCoupon(api, { id: coupon.id }))).toMatchObject({
      used: true,
      useTime: expect.any(Number),
    });
  });

  it('reads lists of more than one page, each item once', async () => {
    const { me } = stage.people();
    const templateId = await stage.control.beecloud.template();
    const ids: unknown[] = [];
    for (let count = 0; count < 53; count += 1)
      ids.push((await issueCoupon(stage.beecloud, { templateId, userId: me.beecloud })).id);
    const listed = await all(listCoupons(stage.beecloud, { templateId }));
    expect(listed.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('goes from the issue to one use and one payment, though the webhook comes three times', async () => {
    const { me } = stage.people();
    const coupon = await issued(me);
    await issued(me, { name: '满200减50', limit_fee: 20_000, discount: 50 });
    const orderId = order(me);

    // What the page does: all coupons are listed, the best is chosen by the rule that the server shares.
    const { body: list } = await stage.as(me)<CouponsAnswer>('GET', '/coupons');
    expect(list.coupons).toHaveLength(2);
    expect(JSON.stringify(list)).not.toContain('mch_account');
    const best = bestCoupon({ totalFee: 11_000, now: list.now }, list.coupons);
    expect(best).toMatchObject({ coupon: { id: coupon.id }, payFee: 10_000, discountFee: 1_000 });

    const { body } = await pay(me, orderId, coupon.id);
    expect(body).toMatchObject({
      bill: { orderId, state: 'open', totalFee: 11_000, payment: { url: expect.any(String) } },
      coupon: { id: coupon.id, state: 'using', status: 'reserved', reservedByCaller: true },
    });
    const { billNo } = body.bill;
    expect((await pay(me, orderId, coupon.id)).body.bill).toEqual(body.bill);

    const since = await stage.control.lastLogId();
    await stage.control.beecloud.pay(billNo);
    await stage.control.beecloud.notify(billNo);
    await stage.control.beecloud.notify(billNo);
    await waitUntil(async () => told(orderId).length > 0, 'the merchant to be told');
    await waitUntil(
      async () =>
        (await stage.control.log(since)).filter(({ kind, outcome }) => kind === 'push' && outcome === 'ok')
          .length === 3,
      'three webhooks to be accepted',
    );
    expect(await look(me, billNo)).toMatchObject({
      bill: { state: 'paid', payFee: best?.payFee, discountFee: best?.discountFee },
      coupon: { status: 'used', usedAt: expect.any(Number) },
    });
    expect(await atBeecloud(me, coupon.id)).toMatchObject({ state: 'used' });
    expect(await billsOf(coupon.id)).toMatchObject([{ billNo, state: 'paid' }]);
    expect(told(orderId)).toEqual([
      {
        orderId,
        billNo,
        userId: me.beecloud,
        surplus: false,
        totalFee: 11_000,
        payFee: 10_000,
        discountFee: 1_000,
        couponId: coupon.id,
      },
    ]);
    // Paid is paid: no second bill, and no second order with this coupon.
    expect((await pay(me, orderId)).body.bill).toMatchObject({ billNo, state: 'paid' });
    expect((await pay(me, order(me), coupon.id)).error?.code).toBe('COUPON_USED');
  });

  it('pays an order without a coupon, too', async () => {
    const { me } = stage.people();
    const orderId = order(me, 1);
    const { body } = await pay(me, orderId);
    expect(body).not.toHaveProperty('coupon');
    await stage.control.beecloud.pay(body.bill.billNo);
    await waitUntil(async () => told(orderId).length > 0, 'the merchant to be told');
    expect((await look(me, body.bill.billNo)).bill).toMatchObject({
      state: 'paid',
      payFee: 1,
      discountFee: 0,
    });
  });

  it('makes one bill when it is asked for five at once', async () => {
    const { me } = stage.people();
    const coupon = await issued(me);
    const orderId = order(me);
    const answers = await Promise.all(Array.from({ length: 5 }, () => pay(me, orderId, coupon.id)));
    const numbers = new Set(answers.flatMap(({ body }) => (body.bill ? [body.bill.billNo] : [])));
    expect(numbers.size).toBe(1);
    // Who came in between was told to ask again, and then gets the same.
    for (const { error } of answers) expect([undefined, 'REDEMPTION_PENDING']).toContain(error?.code);
    expect(numbers).toContain((await pay(me, orderId, coupon.id)).body.bill.billNo);
    expect(await billsOf(coupon.id)).toHaveLength(1);
  });

  it('promises one coupon to one order only', async () => {
    const { me } = stage.people();
    const coupon = await issued(me);
    const answers = await Promise.all([order(me), order(me)].map((one) => pay(me, one, coupon.id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.find(({ error }) => error)?.error?.code;
    expect(['COUPON_RESERVED', 'REDEMPTION_PENDING']).toContain(refused);
    expect(await billsOf(coupon.id)).toHaveLength(1);
  });

  it('refuses what does not fit, before anything is reserved', async () => {
    const { me, stranger } = stage.people();
    const coupon = await issued(me);
    expect((await pay(me, order(me, 9_999), coupon.id)).error?.code).toBe('COUPON_NOT_APPLICABLE');
    expect((await pay(me, 'nothing', coupon.id)).error?.code).toBe('NOT_FOUND');
    expect((await pay(stranger, order(me), coupon.id)).error?.code).toBe('NOT_FOUND');
    expect((await pay(stranger, order(stranger), coupon.id)).error?.code).toBe('COUPON_NOT_YOURS');
    expect((await pay(me, order(me), 'unknown')).error?.code).toBe('COUPON_UNKNOWN');
    await stage.control.beecloud.setStatus(coupon.templateId, -1);
    await held(me);
    expect((await pay(me, order(me), coupon.id)).error?.code).toBe('COUPON_NOT_APPLICABLE');
    expect(await statusOf(me, coupon.id)).toBe('available');
    expect(await billsOf(coupon.id)).toEqual([]);
    expect(await stage.as(stranger)('GET', '/beecloud/bills/x')).toMatchObject({ status: 404 });
  });

  it('lets the coupon go when BeeCloud refuses the bill, and says so when it was used elsewhere', async () => {
    const { me } = stage.people();
    const [coupon, other] = [await issued(me), await issued(me)];
    const orderId = order(me);
    const channel = await stage.as(me)('POST', '/beecloud/bills', {
      orderId,
      couponId: coupon.id,
      channel: 'PAYPAL_LIVE',
    });
    // The merchant's console lacks the channel: nothing that the payer could change.
    expect(channel.error).toMatchObject({ code: 'PLATFORM_CREDENTIALS', platformCode: '2' });
    expect(await statusOf(me, coupon.id)).toBe('available');
    expect((await pay(me, orderId, coupon.id)).status).toBe(200);

    const billNo = randomUUID().replaceAll('-', '');
    const elsewhere = { id: other.id, userId: me.beecloud };
    const bill = { billNo, channel: 'BC_WX_WAP', totalFee: 11_000, title: '别处' };
    await createBill(stage.beecloud, { ...bill, coupon: elsewhere });
    await stage.control.beecloud.pay(billNo);
    expect((await pay(me, order(me), other.id)).error?.code).toBe('COUPON_USED');
    expect(await statusOf(me, other.id)).toBe('used');
  });

  it('shows what was issued and used elsewhere, and what it knew while BeeCloud is silent', async () => {
    const { me } = stage.people();
    const templateId = await stage.control.beecloud.template();
    const { id } = await issueCoupon(stage.beecloud, { templateId, userId: me.beecloud });
    expect(await statusOf(me, String(id))).toBe('available');
    await stage.control.fault({ ...ISSUE, route: '/2/rest/coupon', kind: 'http-500', count: 3 });
    expect(await statusOf(me, String(id))).toBe('available');
  });

  it.each(['timeout-before', 'timeout-after', 'http-500', 'truncated'] as const)(
    'issues one coupon for one request after %s',
    async (kind) => {
      const { me } = stage.people();
      const templateId = await stage.control.beecloud.template();
      const request = { requestId: randomUUID(), templateId, userId: me.beecloud };
      await stage.control.fault({ ...ISSUE, kind, delay: 0 });
      await expect(issueOnce(stage.beecloud, request)).rejects.toMatchObject({
        code: 'PLATFORM_UNREACHABLE',
      });
      await expect(issueOnce(stage.beecloud, request)).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        retryAfter: 30,
      });
      await stage.control.advance(30);
      const { coupon, issued: first } = await issueOnce(stage.beecloud, request);
      expect(first).toBe(true);
      expect(await issueOnce(stage.beecloud, request)).toMatchObject({
        issued: false,
        coupon: { id: coupon.id },
      });
      expect((await stage.control.beecloud.wallet(me.beecloud)).map(({ id }) => id)).toEqual([coupon.id]);
    },
  );

  it('issues one coupon for each request, and none for one that BeeCloud refuses', async () => {
    const { me } = stage.people();
    const templateId = await stage.control.beecloud.template({ max_count_per_user: 2 });
    const once = (requestId: string) =>
      issueOnce(stage.beecloud, { requestId, templateId, userId: me.beecloud });
    const names = [randomUUID(), randomUUID(), randomUUID()] as const;
    await once(names[0]);
    await once(names[1]);
    await expect(once(names[2])).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
    await expect(once(names[2])).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
    expect(await held(me)).toHaveLength(2);
    const other = { requestId: names[0], templateId, userId: 'somebody-else' };
    await expect(issueOnce(stage.beecloud, other)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });

  it('makes the bill although the first try never arrived', async () => {
    const { me } = stage.people();
    const coupon = await issued(me);
    await stage.control.fault({ ...CREATE, kind: 'timeout-before', delay: 0 });
    expect((await pay(me, order(me), coupon.id)).body.bill).toMatchObject({ state: 'open' });
    expect(await billsOf(coupon.id)).toHaveLength(1);
  });

  it('makes no second bill when the answer to the first is lost, and frees order and coupon when it is over', async () => {
    const { me } = stage.people();
    const coupon = await issued(me);
    const orderId = order(me);
    await stage.control.fault({ ...CREATE, kind: 'timeout-after', delay: 0 });
    const lost = await pay(me, orderId, coupon.id);
    expect(lost).toMatchObject({ status: 503, error: { code: 'REDEMPTION_PENDING' } });
    expect(lost.error?.retryAfter).toBeGreaterThan(600);
    expect((await pay(me, orderId, coupon.id)).error?.code).toBe('REDEMPTION_PENDING');
    expect(await billsOf(coupon.id)).toHaveLength(1);
    await stage.control.advance(BILL_IS_OVER);
    const { body } = await pay(me, orderId, coupon.id);
    expect(body).toMatchObject({ bill: { state: 'open' }, coupon: { state: 'using' } });
    expect((await billsOf(coupon.id)).map(({ state }) => state).sort()).toEqual(['open', 'timed-out']);
  });

  it('gives the coupon back when nobody pays', async () => {
    const { me } = stage.people();
    const coupon = await issued(me);
    const { body } = await pay(me, order(me), coupon.id);
    await stage.control.beecloud.pay(body.bill.billNo, 'failure');
    expect(await statusOf(me, coupon.id)).toBe('reserved');
    await stage.control.advance(BILL_IS_OVER);
    expect(await look(me, body.bill.billNo)).toMatchObject({
      bill: { state: 'closed' },
      coupon: { status: 'available' },
    });
    expect(await statusOf(me, coupon.id)).toBe('available');
  });

  it('is used by the bill query when the webhook never comes, and the merchant is told all the same', async () => {
    const { me } = stage.people();
    const coupon = await issued(me);
    const orderId = order(me);
    const { body } = await pay(me, orderId, coupon.id);
    await stage.control.fault({ platform: 'beecloud', route: 'push:PAY', kind: 'lost', count: 18 });
    await stage.control.beecloud.pay(body.bill.billNo);
    expect(await look(me, body.bill.billNo)).toMatchObject({
      bill: { state: 'paid' },
      coupon: { status: 'used' },
    });
    await waitUntil(async () => told(orderId).length > 0, 'the merchant to be told');
  });

  it('is used after a crash, whatever was paid meanwhile', async () => {
    const { me } = stage.people();
    const coupon = await issued(me);
    const orderId = order(me);
    const { body } = await pay(me, orderId, coupon.id);
    await stage.control.fault({ platform: 'beecloud', route: 'push:PAY', kind: 'lost', count: 18 });
    await stage.stop();
    await stage.control.beecloud.pay(body.bill.billNo);
    await stage.start();
    await waitUntil(async () => (await statusOf(me, coupon.id)) === 'used', 'the coupon to be used');
    expect((await pay(me, orderId)).body.bill).toMatchObject({ state: 'paid' });
  });

  it.each(['paid', 'bill'] as const)(
    'takes a webhook whose transaction_fee is read as %s',
    async (reading) => {
      const { me } = stage.people();
      const coupon = await issued(me);
      const orderId = order(me);
      const { body } = await pay(me, orderId, coupon.id);
      await stage.control.beecloud.transactionFee(reading);
      await stage.control.beecloud.pay(body.bill.billNo);
      await stage.control.beecloud.transactionFee('paid');
      await waitUntil(async () => told(orderId).length > 0, 'the merchant to be told');
      expect(told(orderId)).toMatchObject([{ payFee: 10_000 }]);
    },
  );

  it('takes no webhook from anybody else', async () => {
    const { me } = stage.people();
    const { body } = await pay(me, order(me));
    const forged = {
      signature: '0'.repeat(32),
      transaction_type: 'PAY',
      transaction_id: body.bill.billNo,
      channel_type: 'BC',
      transaction_fee: 11_000,
      trade_success: true,
    };
    const response = await fetch(stage.callbackUrl.beecloud, {
      method: 'POST',
      body: JSON.stringify(forged),
    });
    expect(response.status).toBe(401);
    expect((await look(me, body.bill.billNo)).bill.state).toBe('open');
  });
});
