// AES-CBC without padding for runtimes without node:crypto, on crypto-js.
import AES from 'crypto-js/aes.js';
import WordArray from 'crypto-js/lib-typedarrays.js';
import noPadding from 'crypto-js/pad-nopadding.js';

type Words = ReturnType<typeof WordArray.create>;

/**
 * Encrypts whole blocks of 16 bytes with AES-CBC; the key's length (16, 24 or 32) chooses AES-128, 192 or 256.
 *
 * @example encryptAesCbc(padded, key, iv)
 * @supported h5 node
 */
export function encryptAesCbc(plain: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  const sealed = AES.encrypt(toWords(plain), toWords(key), { iv: toWords(iv), padding: noPadding });
  return toBytes(sealed.ciphertext);
}

/**
 * Decrypts whole blocks of 16 bytes with AES-CBC and leaves the padding to the caller, who knows its block size.
 *
 * @example decryptAesCbc(sealed, key, iv)
 * @supported h5 node
 */
export function decryptAesCbc(sealed: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  const parameters = { ciphertext: toWords(sealed) } as Parameters<typeof AES.decrypt>[0];
  return toBytes(AES.decrypt(parameters, toWords(key), { iv: toWords(iv), padding: noPadding }));
}

function toWords(bytes: Uint8Array): Words {
  return WordArray.create(bytes);
}

function toBytes({ words, sigBytes }: Words): Uint8Array {
  return Uint8Array.from({ length: sigBytes }, (_, i) => (words[i >> 2] ?? 0) >>> (24 - (i % 4) * 8));
}
