// Paying an order from the page.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it, vi } from 'vitest';
import { scriptTransport } from '../../test-support/scripted-transport.ts';
import { createCouponClient } from '../client.ts';
import { createBill } from './create-bill.ts';
import { getBill } from './get-bill.ts';
import { openPayment } from './open-payment.ts';

const ANSWER = {
  bill: { billNo: 'b1', orderId: 'o1', state: 'open', totalFee: 11_000, closesAt: 600 },
  now: 0,
};

function clientOf(...steps: Parameters<typeof scriptTransport>) {
  const script = scriptTransport(...steps);
  return { ...script, client: createCouponClient({ baseUrl: '/api', transport: script.transport }) };
}

describe('bills', () => {
  it('speak the HTTP contract', async () => {
    const { client, requests } = clientOf({ body: ANSWER });
    await createBill(client, { orderId: 'o1', couponId: 'c1', channel: 'BC_WX_WAP' });
    expect(await getBill(client, 'b/1')).toEqual(ANSWER);
    expect(requests.map(({ method, url, body }) => [method, url, body && JSON.parse(body)])).toEqual([
      ['POST', '/api/beecloud/bills', { orderId: 'o1', couponId: 'c1', channel: 'BC_WX_WAP' }],
      ['GET', '/api/beecloud/bills/b%2F1', undefined],
    ]);
  });

  it('name no amount: the merchant’s order does', async () => {
    const { client, requests } = clientOf({ body: ANSWER });
    await createBill(client, { orderId: 'o1', channel: 'BC_WX_WAP' });
    expect(Object.keys(JSON.parse(requests[0]?.body ?? ''))).toEqual(['orderId', 'channel']);
  });

  it('are asked for again when the answer was lost, for the same order', async () => {
    vi.useFakeTimers();
    try {
      const { client, requests } = clientOf('lost', { body: ANSWER });
      const bill = createBill(client, { orderId: 'o1', channel: 'BC_WX_WAP' });
      await vi.runAllTimersAsync();
      expect(await bill).toEqual(ANSWER);
      expect(requests.map(({ body }) => body)).toEqual([requests[0]?.body, requests[0]?.body]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('refuse with the server’s code', async () => {
    const error = { code: 'COUPON_NOT_APPLICABLE', message: 'below-threshold', requestId: 'r' };
    const { client } = clientOf({ status: 409, body: { error } });
    await expect(createBill(client, { orderId: 'o1', channel: 'BC_WX_WAP' })).rejects.toMatchObject({
      code: 'COUPON_NOT_APPLICABLE',
    });
  });
});

describe('openPayment', () => {
  it('leaves for the address of the payment', () => {
    const assign = vi.fn();
    openPayment({ payment: { url: 'https://pay.example/1' } }, { assign });
    expect(assign).toHaveBeenCalledExactlyOnceWith('https://pay.example/1');
  });

  it.each([
    ['a channel with an SDK of its own', { pay_sign: 'A' }],
    ['a script', { url: 'javascript:alert(1)' }],
    ['a bill that can no longer be paid', undefined],
  ])('leaves for nowhere with %s', (_, payment) => {
    const assign = vi.fn();
    expect(() => openPayment(payment ? { payment } : {}, { assign })).toThrow(CouponError);
    expect(assign).not.toHaveBeenCalled();
  });
});
