// What the sandbox's platforms believe, held beside what was done to them over their own APIs.
import { describe, expect, test } from 'vitest';
import * as baidu from '../testing/baidu-merchant.ts';
import * as beecloud from '../testing/beecloud-merchant.ts';
import { holdCard } from '../testing/hold-card.ts';
import { receivePushes } from '../testing/receive-pushes.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { app, discountCard, hong, ming, sharedCard } from '../testing/wechat-merchant.ts';
import type { SandboxBook } from './book.ts';

const sandbox = await startSandbox();
const merchant = await receivePushes();
const book = async () => (await sandbox.get('/_sandbox/book')) as unknown as SandboxBook;
const coupons = async () => (await book()).coupons;
const pushes = async () => (await book()).pushes;

describe('the book of coupons', () => {
  test("shows Baidu's takes by app key, used once however often the merchant says so", async () => {
    const { couponId, token } = await baidu.openCampaign(sandbox);
    const { couponTakeId, couponCode } = await baidu.claim(sandbox, baidu.ming, couponId);
    const held = {
      platform: 'baidu',
      appId: baidu.app.appKey,
      couponId: couponTakeId,
      templateId: couponId,
      holders: [baidu.ming],
      state: 'held',
      status: 'unused',
      uses: 0,
      grants: 1,
    };
    expect(await coupons()).toEqual([held]);
    const use = new URLSearchParams({ couponTakeId, couponCode, openId: baidu.ming });
    for (const _ of [1, 2]) await sandbox.post(`${baidu.COUPON}/code/consume`, use, { access_token: token });
    expect(await coupons()).toEqual([{ ...held, state: 'used', status: 'used', uses: 1 }]);
  });

  test("counts a use of Baidu's that was taken back: a second one makes two", async () => {
    const { couponId, token } = await baidu.openCampaign(sandbox);
    const { couponTakeId } = await baidu.claim(sandbox, baidu.ming, couponId);
    const fields = new URLSearchParams({ couponId, couponTakeId, openId: baidu.ming });
    const ask = (path: string) => sandbox.post(`${baidu.COUPON}/${path}`, fields, { access_token: token });
    await ask('code/consume');
    await ask('return');
    expect(await coupons()).toMatchObject([{ state: 'held', uses: 1 }]);
    await ask('code/consume');
    expect(await coupons()).toMatchObject([{ state: 'used', uses: 2 }]);
  });

  test("shows WeChat's codes with the friends who may use them", async () => {
    const { code, cardId, mark, consume } = await holdCard(sandbox, sharedCard);
    const entry = { platform: 'wechat', appId: app.appid, couponId: code, templateId: cardId, grants: 1 };
    expect(await coupons()).toEqual([
      { ...entry, holders: [ming, hong], state: 'held', status: 'NORMAL', uses: 0 },
    ]);
    await mark({ openid: hong, is_mark: true });
    await consume({ openid: hong });
    expect(await coupons()).toMatchObject([{ ...entry, state: 'used', status: 'CONSUMED', uses: 1 }]);
  });

  test('shows a code that went to a friend as void, and the one under which the friend has it', async () => {
    const { code } = await holdCard(sandbox, discountCard);
    await sandbox.post('/_sandbox/wechat/gifts', { openid: ming, code });
    expect(await coupons()).toMatchObject([{ couponId: code, state: 'held', status: 'GIFTING' }]);
    const taken = await sandbox.post('/_sandbox/wechat/gifts/accept', { openid: hong, code });
    expect(await coupons()).toMatchObject([
      { couponId: code, holders: [ming], state: 'void', grants: 1 },
      { couponId: taken.code, holders: [hong], state: 'held', grants: 1 },
    ]);
  });

  test("counts a merchant's own code that went to a friend as granted twice", async () => {
    const { merchant: wechat } = await holdCard(sandbox, discountCard);
    const card = discountCard(sandbox.clock.now(), { base: { use_custom_code: true } });
    const cardId = await wechat.card(card);
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId, code: 'OWN-1' });
    await sandbox.post('/_sandbox/wechat/gifts', { openid: ming, code: 'OWN-1' });
    await sandbox.post('/_sandbox/wechat/gifts/accept', { openid: hong, code: 'OWN-1' });
    const own = (await coupons()).find((one) => one.couponId === 'OWN-1');
    expect(own).toMatchObject({ holders: [hong], state: 'held', grants: 2 });
  });

  test('keeps a coupon whose time is over as held: nobody has used it', async () => {
    await holdCard(sandbox, discountCard);
    sandbox.clock.advance(60 * 86_400);
    expect(await coupons()).toMatchObject([{ state: 'held', status: 'EXPIRE' }]);
  });

  test("counts the paid bills of BeeCloud's coupons, not the open ones", async () => {
    const shop = beecloud.openMerchant(sandbox);
    const { id, template } = await shop.coupon();
    await shop.bill({ bill_no: 'order0001', coupon_id: id });
    const entry = { platform: 'beecloud', appId: beecloud.app.appId, couponId: id, templateId: template.id };
    expect(await coupons()).toEqual([
      { ...entry, holders: [beecloud.ming], state: 'held', status: '0', uses: 0, grants: 1 },
    ]);
    await shop.pay('order0001');
    expect(await coupons()).toMatchObject([{ ...entry, state: 'used', status: '1', uses: 1 }]);
  });
});

describe('the book of pushes', () => {
  const claim = async () => {
    const { couponId } = await baidu.openCampaign(sandbox, { callbackUrl: merchant.url });
    return (await baidu.claim(sandbox, baidu.ming, couponId)).couponTakeId;
  };
  const settled = () => sandbox.logged((entry) => entry.kind === 'push' && entry.method === 'POST');
  const push = { platform: 'baidu', event: 'user_get_coupon' };

  test('says that one was accepted', async () => {
    const couponId = await claim();
    await settled();
    expect(await pushes()).toEqual([{ ...push, couponId, deliveries: 1, accepted: true, pending: false }]);
  });

  test('keeps one that was lost apart from one that was refused, while both wait for another try', async () => {
    sandbox.faults.add({ platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost' });
    await claim();
    await settled();
    expect(await pushes()).toMatchObject([{ deliveries: 0, accepted: false, pending: true }]);
    merchant.answer = { status: 500, body: 'oops' };
    sandbox.clock.advance(3);
    await sandbox.logged((entry) => entry.outcome.endsWith('3/3'));
    expect(await pushes()).toMatchObject([{ deliveries: 1, accepted: false, pending: true }]);
    sandbox.clock.advance(3);
    await sandbox.logged((entry) => entry.outcome.endsWith('不再重试'));
    expect(await pushes()).toMatchObject([{ deliveries: 2, accepted: false, pending: false }]);
  });

  test('counts a repeated one as one push, delivered twice', async () => {
    sandbox.faults.add({ platform: 'baidu', route: 'push:user_get_coupon', kind: 'repeated' });
    await claim();
    await merchant.wait(2);
    expect(await pushes()).toMatchObject([{ deliveries: 2, accepted: true }]);
  });

  test('waits for one that is held back', async () => {
    sandbox.faults.add({ platform: 'baidu', route: 'push:user_get_coupon', kind: 'slow', delay: 100 });
    await claim();
    expect(await pushes()).toMatchObject([{ deliveries: 0, pending: true }]);
    sandbox.clock.advance(100);
    await merchant.wait(1);
    expect(await pushes()).toMatchObject([{ deliveries: 1 }]);
  });

  test("names the order of BeeCloud's", async () => {
    const shop = beecloud.openMerchant(sandbox);
    await shop.setConsole({ callbackUrl: merchant.url });
    const { id } = await shop.coupon();
    await shop.bill({ bill_no: 'order0001', coupon_id: id });
    await shop.pay('order0001');
    expect(await pushes()).toMatchObject([{ event: 'PAY', couponId: id, orderNo: 'order0001' }]);
  });

  test('is empty after a reset', async () => {
    await claim();
    await sandbox.post('/_sandbox/reset', {});
    expect(await book()).toEqual({ coupons: [], pushes: [] });
  });
});
