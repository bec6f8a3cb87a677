// The sandbox's own signatures: of calls, of webhooks, of what pays.
import { expect, test } from 'vitest';
import { appSign, paySign, webhookSignature } from './crypto.ts';

// Values worked out with `md5sum`, not with this code.
test('app_sign is the MD5 of app_id, timestamp and secret, one after the other', () => {
  expect(appSign('app', '1435890533866', 'secret')).toBe('eac90068dcf47374d0fa410443cd00dd');
});

test('a webhook is signed over id, type, channel and fee between app_id and master_secret', () => {
  const webhook = {
    transaction_id: '201506101035040000001',
    transaction_type: 'PAY',
    channel_type: 'WX',
    transaction_fee: 1,
  };
  expect(webhookSignature(webhook, { appId: 'app', masterSecret: 'master' })).toBe(
    '95cdd0a33b125adc07a969718df4fa66',
  );
});

test('paySign sorts its values by name and ends in the key, upper case', () => {
  expect(paySign({ timeStamp: '1', appId: 'wx', nonceStr: 'n' }, 'k')).toBe(
    '11B7DD8F42976B706C6E049F271E79BE',
  );
});
