// The sandbox's own envelope, held by Baidu's published one.
import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seal } from './crypto.ts';

const file = new URL('../../../../test/fixtures/vectors/baidu.json', import.meta.url);
const { userData, couponSynthetic } = JSON.parse(readFileSync(file, 'utf8'));

test("the envelope is Baidu's: it makes the published ciphertext byte for byte", () => {
  const app = { appSecret: userData.secret, appKey: userData.app_key };
  expect(seal(userData.body, app, Buffer.from(userData.random))).toBe(userData.ciphertext);
});

test('a launch coupon is the same envelope under the App Secret', () => {
  const app = { appSecret: couponSynthetic.secret, appKey: couponSynthetic.app_key };
  expect(seal(couponSynthetic.body, app, Buffer.from(couponSynthetic.random))).toBe(couponSynthetic.coupon);
});

test('lengths count bytes, and each seal differs', () => {
  const app = { appSecret: couponSynthetic.secret, appKey: couponSynthetic.app_key };
  const sealed = seal('{"title":"八折"}', app);
  const key = Buffer.from(app.appSecret, 'base64');
  const decipher = createDecipheriv('aes-192-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
  expect(plain.readUInt32BE(16)).toBe(Buffer.byteLength('{"title":"八折"}'));
  expect(seal('{"title":"八折"}', app)).not.toBe(sealed);
});
