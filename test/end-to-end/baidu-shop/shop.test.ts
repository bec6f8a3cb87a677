// The shop's flow on the real thing: from a new coupon to 已使用 in the wallet, by way of the built swan package.
// One story: each test goes on where the one before ended.
import type { LaunchCouponAnswer } from '@kaquan/protocol/api';
import { addBanner } from '@kaquan/server/baidu/coupon/banner/add';
import { uploadImage } from '@kaquan/server/baidu/coupon/upload/image';
import { type UploadProgress, uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bannerPicture } from '../../contracts/baidu/banner-picture.ts';
import { baiduHolder } from '../../harness/holder.ts';
import type { User } from '../../harness/people.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { type BaiduPhone, openBaiduPhone } from '../../harness/swan/baidu-phone.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { createCampaign, type Merchant, openMerchant, TITLE } from './merchant.ts';

const API = '/rest/2.0/smartapp/v1.0/coupon';
const UPLOAD = `${API}/code/batchUpload`;
const CONSUME = `${API}/code/consume`;
const CODES = Array.from({ length: 1_000 }, (_, n) => `Z${String(n).padStart(6, '0')}`);
/** Codes that Baidu has answered for when the line goes dead. */
const BEFORE_THE_CUT = 400;

describe("the shop's flow", () => {
  let stack: Stack;
  let me: User;
  let phone: BaiduPhone;
  let merchant: Merchant;
  let couponId = '';
  let couponTakeId = '';
  /** The progress as it lies on the merchant's disk: text. */
  let kept = '';

  beforeAll(async () => {
    stack = await startStack('pglite');
    ({ me } = stack.people());
    phone = openBaiduPhone(stack, me);
  });
  afterEach(() => stack.control.noFaults());
  afterAll(async () => {
    phone?.close();
    await merchant?.close();
    await stack?.close();
  });

  const campaign = async () => {
    const found = (await stack.control.baidu.campaigns()).find((one) => one.couponId === couponId);
    if (!found) throw new Error('卡券包 does not show the campaign');
    return found;
  };
  const inWallet = async () =>
    (await stack.control.baidu.wallet(me.baidu)).find((one) => one.couponTakeId === couponTakeId);
  const requests = async (route: string) =>
    (await stack.control.log()).filter((one) => one.kind === 'request' && one.route === route);
  const held = async () => (await (await baiduHolder(stack, me)).coupons()).coupons.map(({ id }) => id);

  it('breaks off an upload in the middle: what Baidu took of the cut batch, nobody here knows', async () => {
    merchant = await openMerchant(stack);
    couponId = await createCampaign(merchant.api, await stack.control.now());
    const cut = { platform: 'baidu', route: UPLOAD, kind: 'timeout-after', delay: 0, count: 3 } as const;
    const upload = uploadCodes(merchant.api, {
      couponId,
      couponCodes: CODES,
      async onProgress(progress) {
        kept = JSON.stringify(progress);
        if (progress.done === BEFORE_THE_CUT && !progress.inDoubt) await stack.control.fault(cut);
      },
    });
    await expect(upload).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(JSON.parse(kept)).toMatchObject({ done: BEFORE_THE_CUT, inDoubt: true });
    expect(await campaign()).toMatchObject({ stockLeft: BEFORE_THE_CUT + 100 });
    await merchant.close();
  });

  it('goes on in another process: all 1,000 codes are at Baidu, none twice, none of the answered ones sent again', async () => {
    const sentBefore = (await requests(UPLOAD)).length;
    merchant = await openMerchant(stack);
    const progress = JSON.parse(kept) as UploadProgress;
    const ended = await uploadCodes(merchant.api, { couponId, couponCodes: CODES, progress });
    expect(ended).toMatchObject({ done: 1_000, successNum: 900, failNum: 0, resentNum: 100, inDoubt: false });
    expect(await campaign()).toMatchObject({ stockLeft: 1_000 });
    expect((await requests(UPLOAD)).length - sentBefore).toBe((1_000 - BEFORE_THE_CUT) / 100);
  });

  it('puts up a banner that opens the program without a coupon', async () => {
    const { url } = await uploadImage(merchant.api, { file: bannerPicture() });
    await addBanner(merchant.api, {
      couponId,
      picUrl: url,
      title: '周年庆',
      appRedirectPath: 'pages/index/index',
    });
    const { banner } = await campaign();
    expect(banner).toMatchObject({ title: '周年庆' });
    const picture = await fetch(String(banner?.picUrl));
    expect(picture.headers.get('content-type')).toBe('image/png');

    const visitor = openBaiduPhone(stack, stack.people().me);
    await visitor.program.start(await stack.control.baidu.tapBanner(me.baidu, couponId));
    await waitUntil(() => visitor.program.page().route === 'pages/index/index', 'the first page');
    expect(visitor.sent('/baidu/launch-coupon')).toEqual([]);
    visitor.close();
  });

  it("is claimed, and the push is lost three times: the shop's server knows nothing of it", async () => {
    const before = await stack.control.lastLogId();
    await stack.control.fault({ platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost', count: 3 });
    const claimed = await stack.control.baidu.claim(me.baidu, couponId);
    ({ couponTakeId } = claimed);
    expect(CODES).toContain(claimed.couponCode);
    expect(await campaign()).toMatchObject({ stockLeft: 999 });
    const pushes = async () => (await stack.control.log(before)).filter(({ kind }) => kind === 'push');
    await waitUntil(async () => (await pushes()).length === 3, 'the third push to be lost');
    expect((await pushes()).at(-1)?.outcome).toContain('不再重试');
    expect(await held()).toEqual([]);
  });

  it('comes with 立即使用 all the same, and is granted by that alone', async () => {
    await phone.program.start(await stack.control.baidu.launch(me.baidu, couponTakeId));
    await phone.shows(TITLE);
    await phone.shows('去使用');
    expect(phone.answered<LaunchCouponAnswer>('/baidu/launch-coupon')).toMatchObject({ granted: true });
    expect(await held()).toEqual([couponTakeId]);
  });

  it('is used at once, and used in the wallet at last: Baidu fails twice, and is told once', async () => {
    await stack.control.fault({ platform: 'baidu', route: CONSUME, kind: 'http-500' });
    await stack.control.fault({ platform: 'baidu', route: CONSUME, kind: 'busy' });
    phone.program.page().tap('去使用');
    await phone.shows('确认使用');
    phone.program.page().tap('确认使用');
    await phone.shows('已使用');

    await waitUntil(
      async () => (await inWallet())?.state === 'used',
      'the wallet to show that it is used',
      40_000,
    );
    const outcomes = (await requests(CONSUME)).map(({ outcome }) => outcome);
    expect(outcomes).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'ok')).toEqual(outcomes.slice(2));
    expect(phone.program.errors).toEqual([]);
  });
});
