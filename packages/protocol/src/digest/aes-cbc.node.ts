// AES-CBC without padding on node:crypto; the same answers as aes-cbc.ts, faster.
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';

/** A key made ready once: given as bytes, making it ready takes several times the work on a coupon. */
const keys = new WeakMap<Uint8Array, KeyObject>();

/**
 * Encrypts whole blocks of 16 bytes with AES-CBC; the key's length (16, 24 or 32) chooses AES-128, 192 or 256.
 *
 * @param key bytes that are not changed afterwards
 * @example encryptAesCbc(padded, key, iv)
 * @supported node
 */
export function encryptAesCbc(plain: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  // All of whole blocks is out after update: final would only give padding.
  return createCipheriv(`aes-${key.length * 8}-cbc`, keyOf(key), iv)
    .setAutoPadding(false)
    .update(plain);
}

/**
 * Decrypts whole blocks of 16 bytes with AES-CBC and leaves the padding to the caller, who knows its block
 * size: both platforms pad to 32 bytes, which node's own unpadding calls a bad decrypt.
 *
 * @param key bytes that are not changed afterwards
 * @example decryptAesCbc(sealed, key, iv)
 * @supported node
 */
export function decryptAesCbc(sealed: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  return createDecipheriv(`aes-${key.length * 8}-cbc`, keyOf(key), iv)
    .setAutoPadding(false)
    .update(sealed);
}

function keyOf(bytes: Uint8Array): KeyObject {
  const known = keys.get(bytes);
  if (known) return known;
  const key = createSecretKey(bytes);
  keys.set(bytes, key);
  return key;
}
