// A push's EncryptData, and what a new App Secret changes.
import { createDecipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { app, COUPON, claim, getToken, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { receivePushes } from '../testing/receive-pushes.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();
const merchant = await receivePushes();

/** The JSON in an envelope of the App Secret. */
function open(sealed: string, appSecret: string): unknown {
  const key = Buffer.from(appSecret, 'base64');
  const decipher = createDecipheriv('aes-192-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
  return JSON.parse(plain.subarray(20, 20 + plain.readUInt32BE(16)).toString());
}

describe('EncryptData', () => {
  const patch = (baidu: unknown) =>
    sandbox.request('/_sandbox/accounts', { method: 'PATCH', body: JSON.stringify({ baidu }) });
  async function push() {
    const { couponId } = await openCampaign(sandbox, { callbackUrl: merchant.url });
    const take = await claim(sandbox, ming, couponId);
    const [received] = await merchant.wait(1);
    return { couponId, take, body: JSON.parse(received?.body ?? '') };
  }

  test('comes with the push once the account is switched to it, and says the same as the plain fields', async () => {
    await patch({ encryptData: true });
    const { couponId, take, body } = await push();
    expect(open(body.EncryptData, app.appSecret)).toEqual({
      open_id: ming,
      coupon_id: couponId,
      coupon_code: take.couponCode,
      app_key: app.appKey,
      coupon_take_id: take.couponTakeId,
    });
    expect(body).toMatchObject({ CouponId: couponId, CouponTakeId: take.couponTakeId });
  });

  test('can be switched off again, and is off at the start', async () => {
    await patch({ encryptData: true });
    await patch({ encryptData: false });
    expect((await push()).body).not.toHaveProperty('EncryptData');
  });

  test('is a switch: anything else is refused', async () => {
    expect((await patch({ encryptData: 'yes' })).status).toBe(400);
  });
});

describe('a new App Secret', () => {
  test('seals what comes after it, ends the old tokens and is needed for new ones', async () => {
    const { couponId, token } = await openCampaign(sandbox);
    const { couponTakeId } = await claim(sandbox, ming, couponId);
    const coupon = async () => {
      const options = await sandbox.post('/_sandbox/baidu/launches', { openId: ming, couponTakeId });
      return (options.referrerInfo as { extraData: { coupon: string } }).extraData.coupon;
    };
    const before = await coupon();
    const { appSecret } = (await sandbox.post('/_sandbox/baidu/secret-resets', {})) as { appSecret: string };
    expect(appSecret).toMatch(/^\w{32}$/);
    expect(open(before, app.appSecret)).toEqual(open(await coupon(), appSecret));
    expect(await sandbox.get(`${COUPON}/batchGet`, { access_token: token })).toMatchObject({
      error_code: 110,
    });
    expect(await getToken(sandbox)).toBe('undefined');
  });

  test('does not outlast a reset of the sandbox', async () => {
    await sandbox.post('/_sandbox/baidu/secret-resets', { appKey: app.appKey });
    sandbox.reset();
    expect(await getToken(sandbox)).toMatch(/^24\./);
  });
});

test('tokens can be revoked alone: 110 at the gateway, and the next token works', async () => {
  const get = async (access_token: string) => sandbox.get(`${COUPON}/batchGet`, { access_token });
  const token = await getToken(sandbox);
  await sandbox.post('/_sandbox/baidu/token-revocations', {});
  expect(await get(token)).toMatchObject({ error_code: 110 });
  expect(await get(await getToken(sandbox))).toMatchObject({ errno: 0 });
  expect(await sandbox.post('/_sandbox/baidu/token-revocations', { appKey: 'x' })).toMatchObject({
    error: { code: 'UNKNOWN_APP' },
  });
});
