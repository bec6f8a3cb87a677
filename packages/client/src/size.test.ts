// What the kit costs a page: its size, and what must never be in it.
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Bundles an entry the way a page does, without weixin-js-sdk. */
async function bundle(entry: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2017',
    platform: 'browser',
    conditions: ['@kaquan/source'],
    external: ['weixin-js-sdk'],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    code: Buffer.from(code).toString(),
    bytes: brotliCompressSync(code).length,
    inputs: Object.keys(metafile.inputs),
  };
}

const baiduHalf = (transport: string) =>
  `export { createCouponClient, readLaunchCoupon, createLaunchStore, ${transport} } from './index.ts'`;

describe('the kit in a page', () => {
  it.each(['taroTransport', 'fetchTransport', 'swanTransport'])(
    'is at most 1.5 kB brotli for the Baidu half with %s',
    async (transport) => {
      const { bytes, code } = await bundle(baiduHalf(transport));
      expect(bytes).toBeLessThanOrEqual(1500);
      expect(code).not.toMatch(/WeixinJSBridge|sessionStorage|MicroMessenger/);
    },
  );

  it('is at most 4 kB brotli as a whole', async () => {
    expect((await bundle(`export * from './index.ts'`)).bytes).toBeLessThanOrEqual(4000);
  });

  it('holds no digest, no cipher and nothing that could sign', async () => {
    const { inputs, code } = await bundle(`export * from './index.ts'`);
    expect(
      inputs.filter((path) => /digest|crypto|envelope|card-ext\.ts|launch-coupon\.ts$/.test(path)),
    ).toEqual([expect.stringMatching(/read-launch-coupon\.ts$/)]);
    expect(code).not.toMatch(/sha1\b|api_ticket|jsapi_ticket|appSecret|encodingAesKey/i);
  });

  it('loads weixin-js-sdk from one place, on demand', async () => {
    const { code } = await bundle(`export * from './index.ts'`);
    expect(code.match(/weixin-js-sdk/g)).toHaveLength(1);
    expect(code).toContain('import("weixin-js-sdk")');
  });
});
