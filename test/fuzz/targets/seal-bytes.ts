// Frames of both platforms with anything in them, sealed with the right key: what gets past the cipher.
import { createCipheriv } from 'node:crypto';
import * as fc from 'fast-check';

/** AES-CBC over whole blocks, the IV from the key; what is no whole block is filled up. */
export function sealBytes(frame: Uint8Array, key: Uint8Array): string {
  const whole = Buffer.alloc(Math.max(32, Math.ceil(frame.length / 32) * 32));
  whole.set(frame);
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(whole), cipher.final()]).toString('base64');
}

/** `random | length | body | tail | padding`, each right more often than not. */
export function craftedFrame(tail: string, body: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const lengths = fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff) },
    { weight: 1, arbitrary: fc.nat(300) },
  );
  const bytes = fc.oneof(
    { weight: 5, arbitrary: body.map((text) => Buffer.from(text.slice(0, 3_000))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }).map((some) => Buffer.from(some)) },
  );
  const tails = fc.oneof(
    { weight: 5, arbitrary: fc.constant(tail) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', `${tail}\0`, tail.toUpperCase(), `${tail}${tail}`, '\ufeff'),
    },
  );
  const pads = fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.nat(255) },
  );
  return fc.tuple(lengths, bytes, tails, pads).map(([length, some, end, pad]) => {
    const head = Buffer.alloc(20, 7);
    head.writeUInt32BE(length ?? some.length, 16);
    const plain = Buffer.concat([head, some, Buffer.from(end)]);
    const right = 32 - (plain.length % 32);
    return Buffer.concat([plain, Buffer.alloc(right, pad ?? right)]);
  });
}
