// BeeCloud's webhook at the door: only a true signature comes in.
import { webhookSignature } from '@kaquan/protocol/beecloud/app-sign';
import { describe, expect, it } from 'vitest';
import { receiveBeecloudPush } from './receive.ts';

const secrets = { appId: 'app-1', masterSecret: 'master-secret' };
const push = {
  transaction_id: 'b1',
  transaction_type: 'PAY',
  channel_type: 'WX',
  transaction_fee: 10_000,
  trade_success: true,
  timestamp: 1,
};
const signature = webhookSignature({
  ...secrets,
  transactionId: 'b1',
  transactionType: 'PAY',
  channelType: 'WX',
  transactionFee: 10_000,
});
const receive = (body: unknown, method = 'POST') =>
  receiveBeecloudPush(
    new Request('http://shop.test/callbacks/beecloud', {
      method,
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    }),
    secrets,
  );

describe('receiveBeecloudPush', () => {
  it('takes a signed transaction as it is, however old it says it is', async () => {
    const raw = { ...push, signature };
    expect(await receive(raw)).toEqual({ event: 'pay', dedupeKey: '["pay","b1"]', raw });
  });

  it('takes a signature in capitals, and an amount that came as text', async () => {
    const raw = { ...push, transaction_fee: '10000', signature: signature.toUpperCase() };
    expect(await receive(raw)).toMatchObject({ event: 'pay' });
  });

  it('gives every delivery of one transaction the same key', async () => {
    const again = { ...push, signature, timestamp: 2, retryCounter: 1 };
    expect(await receive(again)).toMatchObject({ dedupeKey: '["pay","b1"]' });
  });

  it.each([
    ['another amount', { transaction_fee: 1 }],
    ['another bill', { transaction_id: 'b2' }],
    ['another type', { transaction_type: 'REFUND' }],
    ['another channel', { channel_type: 'ALI' }],
    ['no signature', { signature: '' }],
  ])('refuses %s', async (_what, change) => {
    await expect(receive({ ...push, signature, ...change })).rejects.toMatchObject({
      code: 'SIGNATURE_INVALID',
    });
  });

  it.each(['', 'no json', '[]', '{}', '{"transaction_type":"PAY"}'])(
    'does not understand %j',
    async (body) => {
      await expect(receive(body)).rejects.toMatchObject({ code: 'MESSAGE_UNREADABLE' });
    },
  );

  it('is not there for GET', async () => {
    await expect(receive('', 'GET')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
