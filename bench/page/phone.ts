// A mid-range phone in slow 4G, as Lighthouse plays one: what is told to Chromium over its DevTools protocol.
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

const CPU_SLOWDOWN = 4;
/** Milliseconds from a request to the first byte of its answer. */
const LATENCY = 150;
/** Bits a second. */
const DOWN = 1_600_000;
const UP = 750_000;

export const PHONE = 'CPU 4× slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms';

/**
 * What a desktop's Chromium does beside a page: the list below its address bar is a page, too, loaded for each window and
 * compiled on the core that the measured page wants. The others are those that Playwright turns off: its list counts no
 * more when another one is given.
 */
export const NOT_A_PHONES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** What of a browser is WeChat's on a phone. */
export const CONTEXT = {
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; 23127PN0CC Build/UKQ1.230804.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.50.2700(0x28003251) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64',
  viewport: { width: 375, height: 724 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
} as const;

/** Slows a page down; what it does from now on takes as long as on such a phone. */
export async function slowDown(context: BrowserContext, page: Page): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    downloadThroughput: DOWN / 8,
    uploadThroughput: UP / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return devtools;
}
