// Planned faults: who speaks, and what took effect all the same.
import { describe, expect, test } from 'vitest';
import { COUPON, claim, getToken, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { receivePushes } from '../testing/receive-pushes.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();
const merchant = await receivePushes();
const ROUTE = '/rest/2.0/smartapp/v1.0/coupon';
const plan = (route: string, kind: string, more = {}) =>
  sandbox.post('/_sandbox/faults', { platform: 'baidu', route, kind, ...more });

async function addBanner() {
  const { couponId, token } = await openCampaign(sandbox);
  const query = { access_token: token };
  const add = () =>
    sandbox.post(`${COUPON}/banner/add`, { couponId, picUrl: 'https://x.example/b.png', title: 'x' }, query);
  const count = async () => {
    const answer = await sandbox.get(`${COUPON}/banner/batchGet`, { ...query, couponId });
    return (answer.data as { total: number }).total;
  };
  return { add, count };
}

describe('what goes wrong with a call', () => {
  test('a token that has run out: the gateway speaks, in its own envelope', async () => {
    const { add, count } = await addBanner();
    await plan(`${ROUTE}/banner/add`, 'token-expired');
    expect(await add()).toEqual({ error_code: 111, error_msg: expect.any(String) });
    expect(await count()).toBe(0);
    expect(await add()).toMatchObject({ errno: 0 });
  });

  test('busy: the business behind it speaks, in the other envelope', async () => {
    const { add, count } = await addBanner();
    await plan(`${ROUTE}/banner/add`, 'busy');
    expect(await add()).toEqual({ errno: 500, msg: expect.any(String) });
    expect(await count()).toBe(0);
  });

  test('a lost answer: the banner is there, and adding it again is 70000', async () => {
    const { add, count } = await addBanner();
    await plan(`${ROUTE}/banner/add`, 'timeout-after', { delay: 0 });
    await expect(add()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(1);
    expect(await add()).toMatchObject({ errno: 70000 });
  });

  test('codes uploaded just before the line was cut count as repeated the next time', async () => {
    const { couponId, token } = await openCampaign(sandbox, {}, []);
    const upload = () => {
      const form = new URLSearchParams({ couponId, couponCodes: 'K1,K2' });
      return sandbox.post(`${COUPON}/code/batchUpload`, form, { access_token: token });
    };
    await plan(`${ROUTE}/code/batchUpload`, 'timeout-after', { delay: 0 });
    await expect(upload()).rejects.toThrow('fetch failed');
    expect(await upload()).toMatchObject({ data: { successNum: 0, failNum: 2 } });
  });

  test('on the file host as on the other', async () => {
    await plan('/file/*', 'busy');
    const access_token = await getToken(sandbox);
    const answer = await sandbox.post(
      '/baidu/file/2.0/smartapp/v1.0/coupon/upload/image',
      new URLSearchParams({ file: 'x' }),
      { access_token },
    );
    expect(answer).toMatchObject({ errno: 500 });
  });
});

describe('what goes wrong with a push', () => {
  test('an answer that does not come within 3 seconds is cut, and the push comes again', async () => {
    merchant.answer = null;
    const { couponId } = await openCampaign(sandbox, { callbackUrl: merchant.url });
    await claim(sandbox, ming, couponId);
    const late = await sandbox.logged((one) => one.kind === 'push');
    expect(late.outcome).toBe('应答超时，3 秒后重试 2/3');
    merchant.answer = { status: 200, body: 'success' };
    sandbox.clock.advance(3);
    const [first, second] = await merchant.wait(2);
    expect(second?.body).toBe(first?.body);
  });

  test.each(['lost', 'slow', 'repeated', 'reordered'])('%s can be asked for, over HTTP', async (kind) => {
    await plan('push:user_get_coupon', kind, { delay: 60 });
    const { couponId } = await openCampaign(sandbox, { callbackUrl: merchant.url });
    const { couponTakeId } = await claim(sandbox, ming, couponId);
    await sandbox.logged((one) => one.kind === 'push');
    sandbox.clock.advance(60);
    const received = await merchant.wait(kind === 'repeated' ? 2 : 1);
    for (const { body } of received) expect(JSON.parse(body)).toMatchObject({ CouponTakeId: couponTakeId });
  });
});
