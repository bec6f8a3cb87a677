// What WeChat adds to the URL of a card's link cell: encrypt_code, card_id and, for friends' coupons, openid.
// @see 朋友的券 获取自定义外链参数

export interface RedirectParams {
  cardId: string;
  /** Decoded once, raw base64: send it as it is. */
  encryptCode: string;
  /** A plain query parameter that anybody can write: never a login. */
  openid?: string;
}

const NAMES = ['card_id', 'encrypt_code', 'openid'];

/**
 * The parameters of a link cell, before or behind the `#` (hash routing), or null if there are none.
 *
 * @param url a whole URL, or only its end beginning with `?` or `#`
 * @example parseRedirectParams('https://shop/use?encrypt_code=XX%2B%3D&card_id=pX') // { cardId: "pX", encryptCode: "XX+=" }
 * @supported h5 node
 */
export function parseRedirectParams(url: string): RedirectParams | null {
  for (const part of splitAtHash(url)) {
    const { card_id: cardId, encrypt_code: encryptCode, openid } = readQuery(part);
    if (cardId && encryptCode) return openid ? { cardId, encryptCode, openid } : { cardId, encryptCode };
  }
  return null;
}

/**
 * The URL without a link cell's parameters, everything else untouched: a signature over a URL that still
 * carries encrypt_code fails.
 *
 * @param url a whole URL, or only its end beginning with `?` or `#`
 * @example stripRedirectParams('https://shop/use?a=1&encrypt_code=XX&card_id=pX') // "https://shop/use?a=1"
 * @supported h5 node
 */
export function stripRedirectParams(url: string): string {
  return splitAtHash(url).map(stripPart).join('#');
}

/** A page's own link may carry card_id, so only what came together with encrypt_code is WeChat's. */
function stripPart(part: string): string {
  if (!('encrypt_code' in readQuery(part))) return part;
  const start = part.indexOf('?');
  const kept = part
    .slice(start + 1)
    .split('&')
    .filter((pair) => !NAMES.includes(nameOf(pair)));
  return kept.join('&') ? `${part.slice(0, start)}?${kept.join('&')}` : part.slice(0, start);
}

function splitAtHash(url: string): string[] {
  const at = url.indexOf('#');
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}

function readQuery(part: string): Record<string, string> {
  const query: Record<string, string> = {};
  const start = part.indexOf('?');
  if (start < 0) return query;
  for (const pair of part.slice(start + 1).split('&')) {
    const name = nameOf(pair);
    // Blanks around a value are strays of the document's sample; a blank inside was a `+`.
    if (NAMES.includes(name)) query[name] = decode(pair.slice(pair.indexOf('=') + 1)).replace(/ /g, '+');
  }
  return query;
}

function nameOf(pair: string): string {
  return decode(pair.split('=', 1)[0] ?? '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}
