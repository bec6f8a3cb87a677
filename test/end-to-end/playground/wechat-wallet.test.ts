// What a person does with a card in the playground's 卡包: gives it away, deletes it, holds it up, pays with it.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlayground, type Playground } from '../../harness/playground/open-playground.ts';
import { openidOf } from '../../harness/playground/openid-of.ts';
import {
  approveCoupon,
  buyStock,
  createCoupon,
  FRIENDS_COUPON,
  fillCoupon,
  handPhoneTo,
  merchantDesk,
  openMerchantDesk,
  putQrcodeOnTable,
  scan,
  wechatPhone,
} from '../../harness/playground/walk-merchant.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';

const ORDINARY = '双人套餐七折';

describe("WeChat's wallet in the playground", () => {
  let stack: Stack;
  let browser: Browser;
  let playground: Playground;
  let page: Page;
  let phone: Locator;
  beforeAll(async () => {
    stack = await startStack('pglite', { population: 'seeded' });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await playground?.close();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const open = async () => {
    playground = await openPlayground(browser, stack.backendUrl);
    page = playground.page;
    phone = wechatPhone(page);
  };
  const claimOrdinary = async (name: string) => {
    const { cards } = await stack.control.wechat.cards();
    const card = cards.find(({ title }) => title === ORDINARY);
    if (!card) throw new Error(`The shop has no ${ORDINARY}`);
    await stack.control.wechat.claim(await openidOf(stack, name), card.cardId);
  };
  const tile = (title: string) => phone.locator('.card-tile', { hasText: title }).first();

  it('gives an ordinary card to a friend, who takes it; the giver has it no more', async () => {
    await claimOrdinary('小明');
    await open();
    await tile(ORDINARY).click();
    await phone.getByRole('button', { name: '转赠给朋友' }).click();
    await phone.getByRole('button', { name: '发给朋友' }).click();
    await tile(ORDINARY).getByText('转赠中').waitFor();

    await handPhoneTo(page, '小红');
    await phone.getByRole('button', { name: /小明送你一张券/ }).click();
    await phone.getByRole('button', { name: `收下：${ORDINARY}` }).click();
    await tile(ORDINARY).waitFor();
    await handPhoneTo(page, '小明');
    await phone.getByText('卡包还是空的').waitFor();
    expect(playground.errors).toEqual([]);
  });

  it('takes a gift back that nobody took within a day, and deletes a card for good', async () => {
    await claimOrdinary('小刚');
    await open();
    await handPhoneTo(page, '小刚');
    await tile(ORDINARY).click();
    await phone.getByRole('button', { name: '转赠给朋友' }).click();
    await phone.getByRole('button', { name: '发给朋友' }).click();
    await tile(ORDINARY).getByText('转赠中').waitFor();
    await page.getByRole('button', { name: '＋1 天' }).click();
    await tile(ORDINARY).getByText('转赠超时').waitFor();
    await tile(ORDINARY).click();
    await phone.getByRole('button', { name: '取回这张券' }).click();
    await tile(ORDINARY).getByText('转赠').waitFor({ state: 'hidden' });

    await tile(ORDINARY).click();
    await phone.getByRole('button', { name: '删除', exact: true }).click();
    await phone.getByRole('button', { name: '删除后不能恢复，再点一次删除' }).click();
    await phone.getByText('卡包还是空的').waitFor();
    expect(playground.errors).toEqual([]);
  });

  /** A friends' coupon that shows a QR code, with stock, through the review, its poster on the table. */
  const makeCoupon = async () => {
    await open();
    await openMerchantDesk(page);
    await fillCoupon(page);
    await merchantDesk(page).getByText('二维码', { exact: true }).click();
    await createCoupon(page);
    await buyStock(page, 5);
    await approveCoupon(page);
    await putQrcodeOnTable(page);
  };
  const chooseTill = async (till: string) => {
    await merchantDesk(page).getByRole('button', { name: '券面上的收银' }).click();
    await merchantDesk(page).getByText(till, { exact: true }).click();
    await merchantDesk(page)
      .getByRole('button', { name: new RegExp(`券面上的收银.*${till}`) })
      .waitFor();
  };
  const claimCoupon = async () => {
    await scan(page, `领券：${FRIENDS_COUPON}`);
    await phone.getByRole('button', { name: `领取到卡包：${FRIENDS_COUPON}` }).click();
    await tile(FRIENDS_COUPON).click();
  };

  it('holds the code up to a clerk, which keeps it from friends; and pays with the card at its own till', async () => {
    await makeCoupon();
    await chooseTill('微信买单');
    await claimCoupon();

    await phone.getByRole('button', { name: '出示使用' }).click();
    await phone.getByRole('img', { name: '券码' }).waitFor();
    const [card] = await stack.control.wechat.wallet(await openidOf(stack, '小明'));
    await phone.getByText(card?.code.replace(/(.{4})(?=.)/g, '$1 ') ?? 'no card').waitFor();
    await phone.getByRole('button', { name: '关闭' }).click();
    await handPhoneTo(page, '小红');
    await tile(FRIENDS_COUPON).getByText('正在使用').waitFor();

    await handPhoneTo(page, '小明');
    await tile(FRIENDS_COUPON).click();
    await phone.getByRole('button', { name: '微信买单' }).click();
    await phone.getByLabel('消费金额（元）').fill('188');
    await phone.getByRole('button', { name: '付款' }).click();
    await phone.getByText('消费 ¥188，实付 ¥168').waitFor();
    await phone.locator('.card-tile[data-over]', { hasText: FRIENDS_COUPON }).waitFor();
    expect(playground.errors).toEqual([]);
  });

  it('redeems a card at the table by its own cell, with the amount and the word of the clerk', async () => {
    await makeCoupon();
    await chooseTill('自助核销');
    const desk = merchantDesk(page);
    for (const asked of ['要填消费金额', '要店员验证码']) {
      await desk.getByLabel(asked).check();
      // Until WeChat has answered, nothing else can be chosen.
      await expect.poll(() => desk.getByLabel(asked).isEnabled()).toBe(true);
    }
    await handPhoneTo(page, '小刚');
    await claimCoupon();
    await phone.getByRole('button', { name: '自助核销' }).click();
    expect(await phone.getByRole('button', { name: '确认核销' }).isDisabled()).toBe(true);
    await phone.getByLabel('消费金额（元）').fill('99.5');
    await phone.getByLabel('店员给的验证码').fill('6688');
    const before = await stack.control.lastLogId();
    await phone.getByRole('button', { name: '确认核销' }).click();
    await phone.getByText('核销成功').waitFor();
    await stack.control.pushed('user_consume_card', before);
    await phone.locator('.card-tile[data-over]', { hasText: FRIENDS_COUPON }).waitFor();
    expect(playground.errors).toEqual([]);
  });
});
