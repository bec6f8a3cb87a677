// Where a launch coupon is found, and what is repaired of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLaunchCoupon } from './read-launch-coupon.ts';

const coupon = 'IDJmoivsjmKS5zFh5stk7BuVRKBHZ9bAJcY/6enEzYHrsB+e0kOxY+BjeDfQ91G6uwq2E6zX4EizJxfcOw==';
const launch = (extraData: unknown, query: unknown = {}) => ({
  path: 'pages/index/index',
  scene: '11700000',
  query,
  referrerInfo: { appId: 'wallet', extraData },
});

/** What swan-core 3.50.2 does to a query value: cuts it at `=`, makes blanks of `+`. */
const damage = (value: string) => (value.split('=')[0] ?? '').replace(/\+/g, ' ');

describe('readLaunchCoupon', () => {
  it('finds the coupon in extraData, untouched', () => {
    expect(readLaunchCoupon(launch({ coupon }))).toBe(coupon);
  });

  it('finds it where extraData is JSON text', () => {
    expect(readLaunchCoupon(launch(JSON.stringify({ coupon })))).toBe(coupon);
  });

  it('finds it in the query where extraData has none', () => {
    for (const extraData of [
      undefined,
      null,
      {},
      '',
      'not JSON',
      '[]',
      'null',
      { coupon: '' },
      { coupon: 7 },
    ]) {
      expect(readLaunchCoupon(launch(extraData, { coupon }))).toBe(coupon);
    }
  });

  it('prefers extraData, which arrives undamaged', () => {
    expect(readLaunchCoupon(launch({ coupon }, { coupon: 'other' }))).toBe(coupon);
  });

  it("does not throw without referrerInfo, as the document's own snippet does on every ordinary launch", () => {
    expect(readLaunchCoupon({ path: 'p', scene: '1', query: {}, referrerInfo: undefined })).toBeNull();
    expect(readLaunchCoupon({ path: 'p', scene: '1', query: { '': '' } })).toBeNull();
    expect(readLaunchCoupon({ query: { coupon } })).toBe(coupon);
  });

  it('repairs base64 that lost + and = on the way through a query', () => {
    expect(damage(coupon)).not.toBe(coupon);
    expect(readLaunchCoupon({ query: { coupon: damage(coupon) } })).toBe(coupon);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(readLaunchCoupon({ query: { coupon: text } })).toBe(text);
      }),
    );
  });

  it('repairs a coupon that began or ended with +, whatever its bytes are', () => {
    const blocks = fc.array(fc.uint8Array({ minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: 20 });
    const atTheEnds = fc.constantFrom([0xfb, 0xef, 0xbe], [0]);
    fc.assert(
      fc.property(blocks, atTheEnds, atTheEnds, (parts, first, last) => {
        const bytes = Buffer.concat(parts);
        bytes.set(first, 0);
        bytes.set(last, bytes.length - last.length);
        const text = bytes.toString('base64');
        expect(readLaunchCoupon({ query: { coupon: damage(text) } })).toBe(text);
      }),
    );
  });

  it('decodes a value that is still percent-encoded', () => {
    expect(readLaunchCoupon({ query: { coupon: encodeURIComponent(coupon) } })).toBe(coupon);
    expect(readLaunchCoupon({ query: { coupon: 'AA%2B%E5' } })).toBe('AA%2B%E5');
  });

  // Found by fuzzing: `/=+$/` looked at each of them anew, which took minutes and held up the page.
  it('guards against a long row of = that ends in something else', () => {
    expect(readLaunchCoupon({ query: { coupon: `AAAA${'='.repeat(1_000_000)}A` } })).toBe('AAAA');
  });

  it('answers null and never throws for anything else', () => {
    for (const options of [undefined, null, '', 7, true, [], {}, 'coupon']) {
      expect(readLaunchCoupon(options)).toBeNull();
    }
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        readLaunchCoupon(a);
        readLaunchCoupon(launch(a, b));
        readLaunchCoupon(launch({ coupon: a }, { coupon: b }));
      }),
    );
  });
});
