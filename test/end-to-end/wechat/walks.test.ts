// The WeChat walk in a real Chromium, with the real SDK inside the built pages. Each claim holds on both
// systems' user agents, and by that on both databases: one pair of them for each.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { User } from '../../harness/people.ts';
import { type DatabaseKind, type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';
import type { Client, Device } from '../../harness/wechat/user-agents.ts';
import { openWechatPhone, type WechatPhone } from '../../harness/wechat/wechat-phone.ts';
import { chooseClaims } from './choose-claims.ts';
import { inStoreClaims } from './in-store-claims.ts';
import { landingClaims } from './landing-claims.ts';
import { sharedClaims } from './shared-claims.ts';
import { useClaims } from './use-claims.ts';
import type { Walk } from './walk.ts';

const PAIRS: [Device, DatabaseKind][] = [
  ['ios', 'pglite'],
  ['android', 'postgres'],
];

describe.each(PAIRS)('WeChat on %s, with %s', (device, database) => {
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

  const walk = (): Walk => {
    const give = async (how: Client, user: User) => {
      const phone = await openWechatPhone(stack, browser, how, user);
      open.push(phone);
      return phone;
    };
    return {
      stack,
      phone: (user) => give(device, user),
      olderPhone: (user) => give(`older-${device}`, user),
      plainPhone: (user) => give('safari', user),
    };
  };

  describe('claiming on the landing page', () => landingClaims(walk));
  describe("using a card from the wallet's link", () => useClaims(walk));
  describe('in the shop', () => inStoreClaims(walk));
  describe('choosing a card from the page', () => chooseClaims(walk));
  describe('two people on one shared card', () => sharedClaims(walk));
});
