// A nonce for signatures: 32 characters, the most WeChat takes.

/** 128 random bits as 32 hex digits. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
