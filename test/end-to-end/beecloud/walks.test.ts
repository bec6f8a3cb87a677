// The BeeCloud walk in a real Chromium: the built checkout, the platform's till, the webhook. Each claim holds on both
// systems' user agents, and by that on both databases: one pair of them for each.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type DatabaseKind, type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';
import type { Device } from '../../harness/wechat/user-agents.ts';
import { openWechatPhone, type WechatPhone } from '../../harness/wechat/wechat-phone.ts';
import { checkoutClaims } from './checkout-claims.ts';
import { listClaims } from './list-claims.ts';
import { paymentClaims } from './payment-claims.ts';
import type { Walk } from './walk.ts';

const PAIRS: [Device, DatabaseKind][] = [
  ['ios', 'pglite'],
  ['android', 'postgres'],
];

describe.each(PAIRS)('BeeCloud on %s, with %s', (device, database) => {
  let stack: Stack;
  let browser: Browser;
  const open: WechatPhone[] = [];
  beforeAll(async () => {
    stack = await startStack(database);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const phone of open.splice(0)) await phone.close();
    await stack.control.noFaults();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const walk = (): Walk => ({
    stack,
    phone: async (user) => {
      const phone = await openWechatPhone(stack, browser, device, user);
      open.push(phone);
      return phone;
    },
  });

  describe('choosing a coupon at the checkout', () => checkoutClaims(walk));
  describe('paying', () => paymentClaims(walk));
  describe('my coupons', () => listClaims(walk));
});
