// Both halves of every digest give the same answers, whichever runtime they are for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as nodeAes from './aes-cbc.node.ts';
import * as portableAes from './aes-cbc.ts';
import { hexDigest } from './hex-digest.node.ts';
import { md5Hex as nodeMd5 } from './md5.node.ts';
import { md5Hex as portableMd5 } from './md5.ts';
import { sha1Hex as nodeSha1 } from './sha1.node.ts';
import { sha1Hex as portableSha1 } from './sha1.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const key = fc.constantFrom(16, 24, 32).chain(bytes);
const SHA1_OF_ABC = 'a9993e364706816aba3e25717850c26c9cd0d89d';
const asArray = (some: Uint8Array) => Array.from(some);
const blocks = fc.integer({ min: 0, max: 6 }).chain((count) => bytes(count * 16));

describe.each([
  ['sha1Hex', portableSha1, nodeSha1, SHA1_OF_ABC],
  ['md5Hex', portableMd5, nodeMd5, '900150983cd24fb0d6963f7d28e17f72'],
  ['sha1Hex of a Node without crypto.hash', portableSha1, hexDigest('sha1', null), SHA1_OF_ABC],
])('%s', (_name, portable, node, digestOfAbc) => {
  it('gives the digest of the standard for both runtimes', () => {
    expect(portable('abc')).toBe(digestOfAbc);
    expect(node('abc')).toBe(digestOfAbc);
  });

  it('agrees on every text, Chinese, emoji and broken surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(portable(text)).toBe(node(text));
      }),
    );
    expect(portable('\ud800')).toBe(node('\ud800'));
  });
});

describe('AES-CBC', () => {
  it('agrees on every key size, and opens what the other one sealed', () => {
    fc.assert(
      fc.property(blocks, key, bytes(16), (plain, secret, iv) => {
        const sealed = portableAes.encryptAesCbc(plain, secret, iv);
        expect(asArray(sealed)).toEqual(asArray(nodeAes.encryptAesCbc(plain, secret, iv)));
        expect(asArray(nodeAes.decryptAesCbc(sealed, secret, iv))).toEqual(asArray(plain));
        expect(portableAes.decryptAesCbc(sealed, secret, iv)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
