// The JS-SDK comes when it is wanted, and says why when it cannot.
import { afterEach, expect, it, vi } from 'vitest';
import { loadJsSdk } from './load-js-sdk.ts';

afterEach(() => {
  vi.doUnmock('weixin-js-sdk');
  vi.resetModules();
});

it('says that it needs a browser where weixin-js-sdk exports nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  await expect(loadJsSdk()).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  expect(warn).toHaveBeenCalled();
  warn.mockRestore();
});

it('gives the SDK', async () => {
  const sdk = { config() {} };
  vi.doMock('weixin-js-sdk', () => ({ default: sdk }));
  expect(await loadJsSdk()).toBe(sdk);
});

it('says that the network failed where the SDK cannot be loaded', async () => {
  vi.doMock('weixin-js-sdk', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  await expect(loadJsSdk()).rejects.toMatchObject({ code: 'NETWORK_FAILED', cause: expect.anything() });
});
