// Base64 and UTF-8 to bytes and back for runtimes without Buffer; strict where atob is forgiving.

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The bytes of a base64 text, or null if it is not base64. Padding may be missing, blanks may not be there.
 *
 * @example decodeBase64('aGk=') // Uint8Array [104, 105]
 * @supported h5 node
 */
export function decodeBase64(text: string): Uint8Array | null {
  const digits = text.replace(/={1,2}$/, '');
  if (/[^A-Za-z0-9+/]/.test(digits) || digits.length % 4 === 1) return null;
  const binary = atob(digits);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/**
 * The base64 text of bytes, with padding.
 *
 * @example encodeBase64(Uint8Array.of(104, 105)) // "aGk="
 * @supported h5 node
 */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * The text of UTF-8 bytes, a byte order mark included, or null if they are not UTF-8.
 *
 * @example decodeUtf8(Uint8Array.of(104, 105)) // "hi"
 * @supported h5 node
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * A text's UTF-8 bytes.
 *
 * @param text any text; half a surrogate pair counts as U+FFFD
 * @example encodeUtf8('hi') // Uint8Array [104, 105]
 * @supported h5 node
 */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}
