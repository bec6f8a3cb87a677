// Base64 to bytes and back; strict where atob is forgiving.

/**
 * The bytes of a base64 text, or null if it is not base64. Padding may be missing, blanks may not be there.
 *
 * @example decodeBase64('aGk=') // Uint8Array [104, 105]
 * @supported h5 node
 */
export function decodeBase64(text: string): Uint8Array | null {
  const digits = text.replace(/={1,2}$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return null;
  return Uint8Array.from(atob(digits), (char) => char.charCodeAt(0));
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
