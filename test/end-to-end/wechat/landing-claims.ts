// A landing page puts a friends' coupon into the wallet: wx.config, wx.addCard, and the platform's push.
import { expect, it } from 'vitest';
import { landingFiles } from '../../bundle/landing-scripts.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { expectQuiet } from '../../harness/wechat/wechat-phone.ts';
import type { Walk } from './walk.ts';

const CLAIM = '领取到微信卡包';

export function landingClaims(walk: () => Walk): void {
  const setUp = async () => {
    const { stack, phone } = walk();
    const { me } = stack.people();
    const mine = await phone(me);
    const wallet = () => stack.control.wechat.wallet(me.wechat);
    await mine.visit();
    await mine.open();
    await mine.shows(CLAIM);
    return { stack, me, mine, wallet };
  };

  it("puts the card into the wallet after 领取 on WeChat's sheet, and says so", async () => {
    const { mine, wallet } = await setUp();
    await mine.tap(CLAIM);
    await mine.tap(/^领取$/);
    await mine.shows('已放入微信卡包');
    expect(await wallet()).toHaveLength(1);
    expectQuiet(mine);
  });

  it('is where a link without a page leads, and one from before it had a document of its own', async () => {
    const { mine, stack } = await setUp();
    await mine.open('');
    await mine.shows(CLAIM);
    expect(new URL(mine.page.url()).pathname).toBe('/apps/wechat/landing.html');
    const cards = await fetch(`${stack.backendUrl}/demo/wechat/cards`);
    const [, other] = ((await cards.json()) as { cards: { cardId: string; face: { title: string } }[] })
      .cards;
    await mine.open(`#/pages/landing/index?cardId=${other?.cardId}`);
    await mine.shows(CLAIM);
    expect(new URL(mine.page.url()).search).toBe(`?cardId=${other?.cardId}`);
    expect((await mine.text()).indexOf(other?.face.title ?? '?')).toBeLessThan(
      (await mine.text()).indexOf('还可以领'),
    );
    expectQuiet(mine);
  });

  it('is there again after the login that a first visit leads through, whose address names no page', async () => {
    const { stack, phone } = walk();
    const mine = await phone(stack.people().me);
    await mine.open();
    await mine.page.waitForURL(/landing\.html#wechat_redirect$/);
    await mine.shows(CLAIM);
    expectQuiet(mine);
  });

  it('loads the scripts that its budget counts and no other, until the card is in the wallet', async () => {
    const { mine } = await setUp();
    await mine.tap(CLAIM);
    await mine.tap(/^领取$/);
    await mine.shows('已放入微信卡包');
    const loaded = mine.requested.flatMap((url) => /\/apps\/wechat\/(js\/.+)$/.exec(url)?.[1] ?? []);
    expect(new Set(loaded)).toEqual(new Set(landingFiles().map(({ name }) => name)));
  });

  it('shows it under my coupons once the push has come', async () => {
    const { mine } = await setUp();
    await mine.tap(CLAIM);
    await mine.tap(/^领取$/);
    await mine.shows('已放入微信卡包');
    const page = mine.page;
    await waitUntil(async () => {
      const answer = await page.request.get(new URL('/api/coupons', page.url()).href);
      return ((await answer.json()) as { coupons: unknown[] }).coupons.length === 1;
    }, 'the claimed card to be granted');
    await mine.open('#/pages/coupons/index');
    await mine.shows(/羽绒服/);
    expectQuiet(mine);
  });

  it('takes 取消 for what it is: no error, nothing in the wallet, and the button is there again', async () => {
    const { mine, wallet } = await setUp();
    await mine.tap(CLAIM);
    await mine.tap(/^取消$/);
    await mine.shows('没有领取，随时可以再领');
    expect(await mine.text()).not.toMatch(/出了点问题|没有完成|没有响应/);
    expect(await wallet()).toEqual([]);
    await mine.tap(CLAIM);
    await mine.tap(/^领取$/);
    await mine.shows('已放入微信卡包');
    expectQuiet(mine);
  });

  it('says plainly that WeChat refused when the config signature is for another URL, and recovers', async () => {
    const { mine, wallet } = await setUp();
    const wrong = '**/api/wechat/js-config';
    const url = new URL('/apps/another/', mine.page.url()).href;
    await mine.page.route(wrong, (route) => route.continue({ postData: JSON.stringify({ url }) }));
    await mine.tap(CLAIM);
    await mine.shows(/微信没有响应|请重新打开这个页面/);
    expect(await wallet()).toEqual([]);
    await mine.page.unroute(wrong);
    await mine.tap(/^再试一次$/);
    await mine.tap(/^领取$/);
    await mine.shows('已放入微信卡包');
    expectQuiet(mine);
  });

  it('shows how to update instead of a button that cannot work, in a WeChat from before friends’ coupons', async () => {
    const { stack, olderPhone } = walk();
    const phone = await olderPhone(stack.people().me);
    await phone.visit();
    await phone.open();
    await phone.shows('请先更新微信');
    await phone.shows('关于微信');
    expect(await phone.text()).not.toContain(CLAIM);
    expect(phone.sent('/wechat/card-ext')).toEqual([]);
    // What is no friends' coupon can be claimed there as ever.
    await phone.tap('看看');
    await phone.shows(CLAIM);
    expectQuiet(phone);
  });

  it('asks for WeChat in any other browser instead of waiting for a bridge', async () => {
    const { stack, plainPhone } = walk();
    const phone = await plainPhone(stack.people().me);
    await phone.open();
    await phone.shows('请在微信中打开');
    expect(phone.sent('/wechat/js-config')).toEqual([]);
    expectQuiet(phone);
  });
}
