// Codes are uploaded by the hundred, and consumed by a form.
import { describe, expect, test } from 'vitest';
import { COUPON, claim, hong, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();

describe('coupon/code/batchUpload', () => {
  async function upload(codes: string[]) {
    const { couponId, token } = await openCampaign(sandbox, {}, []);
    const form = () => new URLSearchParams({ couponId, couponCodes: codes.join(',') });
    return {
      first: await sandbox.post(`${COUPON}/code/batchUpload`, form(), { access_token: token }),
      form,
      token,
    };
  }
  const many = (count: number) => Array.from({ length: count }, (_, n) => `K${n}`);

  test('counts repeated codes as failed, within a batch and over batches', async () => {
    const { first, form, token } = await upload(['K1', 'K2', 'K1']);
    expect(first).toMatchObject({ errno: 0, data: { successNum: 2, failNum: 1 } });
    expect(await sandbox.post(`${COUPON}/code/batchUpload`, form(), { access_token: token })).toMatchObject({
      data: { successNum: 0, failNum: 3 },
    });
  });

  test('takes 100 codes and not 101', async () => {
    expect((await upload(many(100))).first).toMatchObject({ data: { successNum: 100 } });
    sandbox.reset();
    expect((await upload(many(101))).first).toMatchObject({ errno: 70002 });
  });

  test('takes a code of 64 characters and not of 65, and then none of the batch', async () => {
    expect((await upload(['K'.repeat(64)])).first).toMatchObject({ data: { successNum: 1 } });
    sandbox.reset();
    const { first, form, token } = await upload(['K1', 'K'.repeat(65)]);
    expect(first).toMatchObject({ errno: 70003 });
    const again = new URLSearchParams({ couponId: form().get('couponId') ?? '', couponCodes: 'K1' });
    expect(await sandbox.post(`${COUPON}/code/batchUpload`, again, { access_token: token })).toMatchObject({
      data: { successNum: 1, failNum: 0 },
    });
  });

  test('wants codes, and a coupon whose codes are the merchant’s own', async () => {
    expect((await upload([])).first).toMatchObject({ errno: 2002 });
    const { couponId, token } = await openCampaign(sandbox, { baseInfo: { codeType: 2, quantity: 5 } }, []);
    const form = new URLSearchParams({ couponId, couponCodes: 'K1' });
    expect(await sandbox.post(`${COUPON}/code/batchUpload`, form, { access_token: token })).toMatchObject({
      errno: 2002,
    });
  });

  test('is a form and says so: JSON, or a form sent as text, is not read (guards: a third-party SDK posts JSON)', async () => {
    const { couponId, token } = await openCampaign(sandbox, {}, []);
    const fields = { couponId, couponCodes: 'K1' };
    for (const body of [fields, String(new URLSearchParams(fields))])
      expect(await sandbox.post(`${COUPON}/code/batchUpload`, body, { access_token: token })).toMatchObject({
        errno: 70001,
      });
  });
});

describe('coupon/code/consume', () => {
  async function taken() {
    const { couponId, token } = await openCampaign(sandbox);
    const take = await claim(sandbox, ming, couponId);
    const consume = (fields: Record<string, string>) =>
      sandbox.post(`${COUPON}/code/consume`, new URLSearchParams(fields), { access_token: token });
    return { couponId, ...take, consume };
  }

  test('needs couponTakeId and openId, and neither couponId nor couponCode', async () => {
    const { couponTakeId, consume } = await taken();
    expect(await consume({ openId: ming })).toMatchObject({ errno: 2002 });
    expect(await consume({ couponTakeId })).toMatchObject({ errno: 2002 });
    expect(await consume({ couponTakeId, openId: ming })).toEqual({ errno: 0, msg: 'success', data: true });
  });

  test('checks all four when they come, and uses nothing up when one is wrong', async () => {
    const { couponId, couponCode, couponTakeId, consume } = await taken();
    const all = { couponId, couponCode, couponTakeId, openId: ming };
    expect(await consume({ ...all, openId: hong })).toMatchObject({ errno: 6001 });
    expect(await consume({ ...all, couponCode: 'x' })).toMatchObject({ errno: 2002 });
    expect(await consume({ ...all, couponId: '1' })).toMatchObject({ errno: 70001 });
    expect(await consume({ ...all, couponTakeId: '1' })).toMatchObject({ errno: 70001 });
    expect(await consume(all)).toMatchObject({ errno: 0 });
  });

  test('refuses the second time, and the wallet shows it used', async () => {
    const { couponTakeId, consume } = await taken();
    await consume({ couponTakeId, openId: ming });
    expect(await consume({ couponTakeId, openId: ming })).toMatchObject({ errno: -1024 });
    expect(await sandbox.get('/_sandbox/baidu/wallet', { openId: ming })).toMatchObject({
      coupons: [{ couponTakeId, state: 'used' }],
    });
  });
});
