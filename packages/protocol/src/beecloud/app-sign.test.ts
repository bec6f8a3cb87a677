// The signatures, against digests made by another program (md5sum).
import { describe, expect, it } from 'vitest';
import { appSign, webhookSignature } from './app-sign.ts';

describe('appSign', () => {
  const fields = { appId: 'c5d1cba1', timestamp: 1502874325000, appSecret: '39a7a518' };

  it('is MD5 over app_id, timestamp and secret', () => {
    expect(appSign(fields)).toBe('ede1d7cd5621f0bdee0b7a8de026264a');
    expect(appSign({ ...fields, timestamp: '1502874325000' })).toBe(appSign(fields));
  });

  it.each([[1502874325], ['1502874325'], [1502874325000.5], [''], [Number.NaN]])(
    'is not made for a timestamp of %s: BeeCloud wants milliseconds',
    (timestamp) => {
      expect(() => appSign({ ...fields, timestamp })).toThrow(
        expect.objectContaining({ code: 'FIELD_INVALID' }),
      );
    },
  );

  it('is not made without an app or a secret', () => {
    for (const missing of [{ appId: '' }, { appSecret: '' }])
      expect(() => appSign({ ...fields, ...missing })).toThrow(
        expect.objectContaining({ code: 'FIELD_INVALID' }),
      );
  });
});

describe('webhookSignature', () => {
  const fields = {
    appId: 'c5d1cba1',
    transactionId: 'bill0001',
    transactionType: 'PAY',
    channelType: 'WX',
    transactionFee: 10000,
    masterSecret: 'e14ae2db',
  };

  it('is MD5 over the transaction and the master secret', () => {
    expect(webhookSignature(fields)).toBe('b3a3b0c25c456373b389d9c7612d4eee');
    expect(webhookSignature({ ...fields, transactionFee: '10000' })).toBe(webhookSignature(fields));
  });

  it('is not made with an empty secret, which everybody knows', () => {
    expect(() => webhookSignature({ ...fields, masterSecret: '' })).toThrow(
      expect.objectContaining({ code: 'FIELD_INVALID' }),
    );
  });
});
