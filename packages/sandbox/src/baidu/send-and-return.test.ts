// Coupons that the merchant sends, and uses that are taken back.
import { describe, expect, test } from 'vitest';
import { COUPON, claim, hong, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();

async function open() {
  const { couponId, token } = await openCampaign(sandbox);
  const post = (path: string, fields: Record<string, string>) =>
    sandbox.post(`${COUPON}/${path}`, new URLSearchParams(fields), { access_token: token });
  return { couponId, token, post };
}
const coupons = async (openId: string) =>
  (await sandbox.get('/_sandbox/baidu/wallet', { openId })).coupons as Record<string, unknown>[];

describe('coupon/send', () => {
  const identity = '7d0f1c7e-51f5-4a55-9d5c-0f3cfb7a1f5e';

  test('puts a coupon into the wallet and answers a couponTakeId that is a number, with all its digits', async () => {
    const { couponId, token } = await open();
    const body = new URLSearchParams({ couponId, openId: ming, uniqueSendingIdentity: identity });
    const response = await sandbox.request(`${COUPON}/send?access_token=${token}`, { method: 'POST', body });
    const [coupon] = await coupons(ming);
    expect(await response.text()).toBe(
      `{"errno":0,"msg":"success","data":{"couponTakeId":${coupon?.couponTakeId}}}`,
    );
    expect(coupon).toMatchObject({ couponId, couponCode: 'A001', state: 'unused' });
    const entry = await sandbox.logged((one) => one.title === '同步至卡券包');
    expect(entry.response).toMatchObject({ data: { couponTakeId: coupon?.couponTakeId } });
  });

  test('the same uniqueSendingIdentity sends once, and belongs to one coupon and user', async () => {
    const { couponId, post } = await open();
    const fields = { couponId, openId: ming, uniqueSendingIdentity: identity };
    const first = await post('send', fields);
    expect(await post('send', fields)).toEqual(first);
    expect(await coupons(ming)).toHaveLength(1);
    expect(await post('send', { ...fields, openId: hong })).toMatchObject({ errno: 2002 });
    expect(await coupons(hong)).toEqual([]);
  });

  test('keeps to getLimit as a claim does, and refuses what it does not know', async () => {
    const { couponId, post } = await open();
    await claim(sandbox, ming, couponId);
    await claim(sandbox, ming, couponId);
    const fields = { couponId, openId: ming, uniqueSendingIdentity: identity };
    expect(await post('send', fields)).toMatchObject({ errno: -1024, msg: expect.stringContaining('限领') });
    expect(await post('send', { ...fields, couponId: '1' })).toMatchObject({ errno: 70001 });
    expect(await post('send', { ...fields, openId: '' })).toMatchObject({ errno: 2002 });
    expect(await post('send', { couponId, openId: ming })).toMatchObject({ errno: 2002 });
  });

  test('is no claim: nothing is pushed', async () => {
    const { couponId, post } = await open();
    await post('send', { couponId, openId: ming, uniqueSendingIdentity: identity });
    const log = await sandbox.log();
    expect(log.filter((one) => one.kind === 'push')).toEqual([]);
  });
});

describe('coupon/return', () => {
  test('takes a consume back, after which it can be consumed again (guards: 该过程不可逆 is no longer so)', async () => {
    const { couponId, post } = await open();
    const { couponTakeId } = await claim(sandbox, ming, couponId);
    const fields = { couponId, couponTakeId, openId: ming };
    await post('code/consume', fields);
    expect(await coupons(ming)).toMatchObject([{ state: 'used', usedAt: sandbox.clock.now() }]);
    expect(await post('return', fields)).toEqual({ errno: 0, msg: 'success', data: true });
    const [returned] = await coupons(ming);
    expect(returned).toMatchObject({ state: 'unused' });
    expect(returned).not.toHaveProperty('usedAt');
    expect(await post('code/consume', fields)).toMatchObject({ errno: 0, data: true });
  });

  test('answers false with errno 0 for a coupon that was not used', async () => {
    const { couponId, post } = await open();
    const { couponTakeId } = await claim(sandbox, ming, couponId);
    expect(await post('return', { couponId, couponTakeId, openId: ming })).toEqual({
      errno: 0,
      msg: 'success',
      data: false,
    });
    const { outcome } = await sandbox.logged((one) => one.title === '取消核销');
    expect(outcome).toBe('data: false');
  });

  test('needs all three fields, and the one who holds it', async () => {
    const { couponId, post } = await open();
    const { couponTakeId } = await claim(sandbox, ming, couponId);
    const fields = { couponId, couponTakeId, openId: ming };
    await post('code/consume', fields);
    expect(await post('return', { couponId, openId: ming })).toMatchObject({ errno: 2002 });
    expect(await post('return', { couponId, couponTakeId })).toMatchObject({ errno: 2002 });
    expect(await post('return', { couponTakeId, openId: ming })).toMatchObject({ errno: 70001 });
    expect(await post('return', { ...fields, couponTakeId: '1' })).toMatchObject({ errno: 70001 });
    expect(await post('return', { ...fields, openId: hong })).toMatchObject({ errno: 6001 });
    expect(await coupons(ming)).toMatchObject([{ state: 'used' }]);
  });
});
