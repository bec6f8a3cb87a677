// BeeCloud's webhook as it is sent.
import { describe, expect, it } from 'vitest';
import { feeReading, pushDedupeKey, readPush } from './push.ts';

const sent = {
  signature: 'abc',
  timestamp: 1426817510111,
  channel_type: 'WX',
  sub_channel_type: 'WX_JSAPI',
  transaction_type: 'PAY',
  transaction_id: '4a5e2d6d0f5b4f6e9a3f2b1c0d9e8f70',
  transaction_fee: 10000,
  trade_success: true,
  message_detail: { bank_type: 'CMB' },
  optional: { order: '7' },
};

describe('readPush', () => {
  it('reads what it needs and keeps the rest', () => {
    expect(readPush(sent)).toEqual({
      event: 'pay',
      transactionType: 'PAY',
      transactionId: sent.transaction_id,
      channelType: 'WX',
      transactionFee: '10000',
      signature: 'abc',
      tradeSuccess: true,
      raw: sent,
    });
    expect(readPush({ ...sent, transaction_fee: '10000' })?.transactionFee).toBe('10000');
    expect(readPush({ ...sent, trade_success: 'false' })?.tradeSuccess).toBe(false);
  });

  it.each([[{}], [null], ['x'], [{ transaction_type: 'PAY' }], [{ transaction_id: 'b' }]])(
    'is null for %j, which is no transaction',
    (raw) => {
      expect(readPush(raw)).toBeNull();
    },
  );
});

describe('pushDedupeKey', () => {
  const key = (more: object) => {
    const push = readPush({ ...sent, ...more });
    return push && pushDedupeKey(push);
  };

  it('is the same for each delivery of one transaction', () => {
    expect(key({ timestamp: 1, retryCounter: 3 })).toBe(key({}));
  });

  it('tells a payment from its refund, and one bill from another', () => {
    expect(new Set([key({}), key({ transaction_type: 'REFUND' }), key({ transaction_id: 'x' })]).size).toBe(
      3,
    );
  });
});

it.each([
  ['10000', 'paid'],
  ['11000', 'total'],
  ['9000', 'neither'],
  ['', 'neither'],
] as const)('feeReading: %s of a bill of 11000 paid with 10000 is %s', (transactionFee, reading) => {
  expect(feeReading({ transactionFee }, { totalFee: 11_000, payFee: 10_000 })).toBe(reading);
});
