// What must never be inside a page: marks of digests and ciphers, and the words of secrets.

export interface Forbidden {
  what: string;
  /** Written so that it survives minification. */
  mark: RegExp;
}

/** Constants, names and messages of digests and ciphers, as numbers of any notation minifiers choose. */
export const CRYPTOGRAPHY: Forbidden[] = [
  { what: 'SHA-1 and MD5 start value', mark: /\b1732584193\b|\b0x67452301\b/i },
  { what: 'SHA-1 and MD5 start value', mark: /\b4023233417\b|-271733879\b|\b0xefcdab89\b/i },
  { what: 'SHA-1 start value', mark: /\b3285377520\b|-1009589776\b|\b0xc3d2e1f0\b/i },
  { what: 'SHA-1 round constant', mark: /\b1518500249\b|\b0x5a827999\b/i },
  { what: 'SHA-1 round constant', mark: /\b1859775393\b|\b0x6ed9eba1\b/i },
  { what: 'SHA-256 start value', mark: /\b1779033703\b|\b0x6a09e667\b/i },
  { what: 'SHA-256 round constant', mark: /\b1116352408\b|\b0x428a2f98\b/i },
  { what: 'MD5 round constant', mark: /\b3614090360\b|-680876936\b|\b0xd76aa478\b/i },
  { what: 'MD5 table made from sines', mark: /\.sin\([^)]*\)\)\s*\*\s*(4294967296|0x100000000)/i },
  { what: 'AES S-box', mark: /99,\s*124,\s*119,\s*123|0x63,\s*0x7c,\s*0x77|637c777b/i },
  { what: 'AES table arithmetic', mark: /\b16843008\b|\b0x1010100\b/i },
  { what: 'AES round constants', mark: /0,\s*1,\s*2,\s*4,\s*8,\s*16,\s*32,\s*64,\s*128,\s*27,\s*54/ },
  { what: 'crypto-js', mark: /crypto-?js|WordArray|BlockCipher|_createHelper|_createHmacHelper/i },
  { what: 'crypto-js without randomness', mark: /Native crypto module/ },
  { what: 'Node or Web cryptography', mark: /createHash\b|createHmac\b|create(De|C)ipheriv\b|\.subtle\b/ },
];

const WORDS = [
  'app_secret',
  'appSecret',
  'client_secret',
  'clientSecret',
  'master_secret',
  'masterSecret',
  'callbackSecret',
  'api_ticket',
  'apiTicket',
  'jsapi_ticket',
  'jsapiTicket',
  'access_token',
  'accessToken',
  'encoding_aes_key',
  'encodingAesKey',
  'session_key',
  'sessionKey',
];

/** Names under which secrets travel, in any case. */
export const SECRET_WORDS: Forbidden[] = WORDS.map((word) => ({
  what: `the word ${word}`,
  mark: new RegExp(word, 'i'),
}));

/** Platform routes named in a time line; naming one gives nothing away. */
const ROUTE_NAMES = /(get|jscode2)sessionkey/g;

/** What of the list a text holds, with some of the text around it. */
export function findForbidden(bundle: string, list: Forbidden[]): string[] {
  const text = bundle.replace(ROUTE_NAMES, '');
  return list.flatMap(({ what, mark }) => {
    const found = mark.exec(text);
    if (!found) return [];
    const around = text.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30);
    return [`${what}: …${around}…`];
  });
}
