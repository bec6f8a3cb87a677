// @kaquan/client must stay small enough that nobody asks whether to take it.
import { describe, expect, it } from 'vitest';
import { bundleForPage } from './bundle-for-page.ts';
import { measure, printSizes } from './measure.ts';

/** What a Baidu program needs: the launch coupon read, relayed once, and used. */
const BAIDU_HALF = `
  import { createCouponClient, createLaunchStore, readLaunchCoupon } from '@kaquan/client';
  import { swanTransport } from '@kaquan/client/transport/swan';
  export { createCouponClient, createLaunchStore, readLaunchCoupon, swanTransport };
`;

/** Everything it has, with all three transports; the platform's own SDK is loaded on demand and not counted. */
const WHOLE = `
  export * from '@kaquan/client';
  export * from '@kaquan/client/transport/fetch';
  export * from '@kaquan/client/transport/swan';
  export * from '@kaquan/client/transport/taro';
`;

describe('@kaquan/client', () => {
  it('is at most 1.5 kB brotli for the Baidu half and 4 kB brotli whole, without the SDK', async () => {
    const half = measure(await bundleForPage(BAIDU_HALF, ['weixin-js-sdk']));
    const whole = measure(await bundleForPage(WHOLE, ['weixin-js-sdk']));
    printSizes('@kaquan/client, bundled and minified for browsers', [
      ['the Baidu half', half, '1,500 brotli'],
      ['whole, without the SDK', whole, '4,000 brotli'],
    ]);
    expect(half.brotli).toBeLessThanOrEqual(1500);
    expect(whole.brotli).toBeLessThanOrEqual(4000);
  });

  it('brings nothing of the WeChat half into a Baidu program', async () => {
    const half = await bundleForPage(BAIDU_HALF, ['weixin-js-sdk']);
    expect(half).not.toMatch(/MicroMessenger|weixin-js-sdk|addCard|encrypt_code/);
  });
});
