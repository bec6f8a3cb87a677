// AES-CBC without padding on node:crypto; the same answers as aes-cbc.ts, faster.
import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * Encrypts whole blocks of 16 bytes with AES-CBC; the key's length (16, 24 or 32) chooses AES-128, 192 or 256.
 *
 * @example encryptAesCbc(padded, key, iv)
 * @supported node
 */
export function encryptAesCbc(plain: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Uint8Array.from(Buffer.concat([cipher.update(plain), cipher.final()]));
}

/**
 * Decrypts whole blocks of 16 bytes with AES-CBC and leaves the padding to the caller, who knows its block
 * size: both platforms pad to 32 bytes, which node's own unpadding calls a bad decrypt.
 *
 * @example decryptAesCbc(sealed, key, iv)
 * @supported node
 */
export function decryptAesCbc(sealed: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Uint8Array.from(Buffer.concat([decipher.update(sealed), decipher.final()]));
}
