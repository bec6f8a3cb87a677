// The frame both platforms encrypt: random[16] | length[4, big endian] | body | tail, padded to blocks of 32.
// Baidu and WeChat differ only in key, IV and what the tail says (app key, appid).
import { decodeUtf8, encodeUtf8 } from '#bytes';
import { decryptAesCbc, encryptAesCbc } from '#digest/aes-cbc';
import { CouponError } from './errors.ts';

const RANDOM = 16;
const HEAD = RANDOM + 4;
const BLOCK = 32;

export interface FrameKey {
  key: Uint8Array;
  iv: Uint8Array;
  /** Who it is for, in UTF-8: Baidu's app key, WeChat's appid. */
  tail: Uint8Array;
  /** How many bytes a body may have; absent: any. */
  longest?: number;
}

/**
 * The body of a frame, or null for every way in which it can be wrong: one answer, and the same work up to it, so that
 * nobody can learn about the key from the difference. The padding is checked byte by byte, the tail must be ours. A
 * wrong padding, length or tail is remembered and read on with something in its stead: CBC has no seal of its own, and
 * who could tell a wrong padding from a wrong tail by the time could write frames of his own (Vaudenay 2002).
 *
 * @example openFrame(sealed, { key, iv, tail: encodeUtf8(appId) })
 * @supported h5 node
 */
export function openFrame(sealed: Uint8Array, frameKey: FrameKey): string | null {
  const { key, iv, tail, longest = sealed.length } = frameKey;
  // Whoever sends it knows its length.
  if (sealed.length === 0 || sealed.length % BLOCK !== 0) return null;
  const frame = decryptAesCbc(sealed, key, iv);
  const pad = frame[frame.length - 1] ?? 0;
  let faults = pad < 1 || pad > BLOCK ? 1 : 0;
  for (let back = 1; back <= BLOCK; back += 1) {
    const counts = back <= pad ? 1 : 0;
    faults |= counts & ((frame[frame.length - back] ?? 0) === pad ? 0 : 1);
  }
  const padded = frame.length - (faults === 0 ? pad : BLOCK);
  const end = HEAD + readUint32(frame, RANDOM);
  faults |= end + tail.length === padded ? 0 : 1;
  // As long as it must be, wherever the length field points.
  const bodyEnd = Math.max(HEAD, padded - tail.length);
  for (let at = 0; at < tail.length; at += 1) faults |= (frame[bodyEnd + at] ?? 0) ^ (tail[at] ?? 0);
  faults |= bodyEnd - HEAD <= longest ? 0 : 1;
  // Not before: how long it takes to find that bytes are no UTF-8 depends on the bytes.
  return faults === 0 ? decodeUtf8(frame.subarray(HEAD, bodyEnd)) : null;
}

/**
 * Seals a body into a frame.
 *
 * @param random 16 bytes, or a text of 16 bytes; must not be used twice
 * @throws FIELD_INVALID if random is not 16 bytes
 * @example sealFrame('{}', { key, iv, tail: encodeUtf8(appId), random })
 * @supported h5 node
 */
export function sealFrame(body: string, seal: FrameKey & { random: string | Uint8Array }): Uint8Array {
  const random = typeof seal.random === 'string' ? encodeUtf8(seal.random) : seal.random;
  if (random?.length !== RANDOM) throw new CouponError('FIELD_INVALID', 'random must be 16 bytes');
  const bodyBytes = encodeUtf8(body);
  const length = HEAD + bodyBytes.length + seal.tail.length;
  const pad = BLOCK - (length % BLOCK);
  const frame = new Uint8Array(length + pad).fill(pad);
  frame.set(random);
  new DataView(frame.buffer).setUint32(RANDOM, bodyBytes.length);
  frame.set(bodyBytes, HEAD);
  frame.set(seal.tail, HEAD + bodyBytes.length);
  return encryptAesCbc(frame, seal.key, seal.iv);
}

/** Big endian. A DataView of a buffer that was just made costs more than the whole check. */
function readUint32(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i += 1) value = value * 256 + (bytes[i] ?? 0);
  return value;
}
