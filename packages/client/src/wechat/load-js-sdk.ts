// Loads weixin-js-sdk when it is needed; nothing else imports it.
import { CouponError } from '@kaquan/protocol/errors';
import type { JsSdk } from './js-sdk.ts';

/**
 * The JS-SDK, loaded on demand: pages outside WeChat never download it.
 *
 * @throws NETWORK_FAILED if it cannot be loaded, UNSUPPORTED where there is no browser
 * @example const wx = await loadJsSdk();
 * @supported h5
 */
export async function loadJsSdk(): Promise<JsSdk> {
  const loaded = await import('weixin-js-sdk').catch((cause) => {
    throw new CouponError('NETWORK_FAILED', 'The JS-SDK could not be loaded', { cause });
  });
  const sdk = loaded.default as unknown as JsSdk | undefined;
  if (typeof sdk?.config !== 'function') {
    throw new CouponError('UNSUPPORTED', 'The JS-SDK needs a browser');
  }
  return sdk;
}
