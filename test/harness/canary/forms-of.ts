// The forms in which a secret may stand somewhere: as it is, in a URL, in JSON, as base64 of more than itself, as hex.

/** What is shorter would be found by chance; a secret this short is none. */
export const SHORTEST = 8;

/** Each form once, as bytes. */
export function formsOf(secret: string): Buffer[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  const texts = [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((before) => {
      const inside = base64Inside(bytes, before);
      return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')];
    }),
  ];
  return [...new Set(texts)].map((text) => Buffer.from(text)).filter(({ length }) => length >= SHORTEST);
}

/** What of the base64 of a longer text is the secret's alone, when so many bytes (modulo 3) stand before it. */
function base64Inside(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  const first = Math.ceil((before * 8) / 6);
  const last = Math.floor(((before + bytes.length) * 8) / 6);
  return text.slice(first, last);
}
