// A nonce for signatures: 32 characters, the most WeChat takes.
import { randomUUID } from 'node:crypto';

/** 122 random bits as 32 hex digits. Node draws the bits of many UUIDs at once, and those of other values one by one. */
export function createNonce(): string {
  return randomUUID().replaceAll('-', '');
}
