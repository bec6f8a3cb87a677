// For tests: what a program with one of the known mistakes signs.
import type { SignatureQuestion } from '../src/wechat/explain/explain-signature.ts';
import type { MistakeId } from '../src/wechat/explain/mistake.ts';
import {
  card,
  config,
  hash,
  OTHER_TICKET,
  SECRET,
  signCard,
  signConfig,
  TICKET,
} from './merchant-signing.ts';

export interface Case {
  signature: string;
  values?: object;
  more?: Partial<SignatureQuestion>;
}

const { code: _code, openid: _openid, ...plain } = card;
const locale = (values: object) =>
  hash(
    Object.values(values)
      .sort((a, b) => a.localeCompare(b, 'en'))
      .join(''),
  );
const byKey = (values: object) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));

/** What a program with this mistake signs. */
export const CARD_EXT: Partial<Record<MistakeId, Case>> = {
  'wrong-ticket-kind': {
    signature: signCard({ ...card, api_ticket: OTHER_TICKET }),
    more: { suspects: { otherKindTicket: OTHER_TICKET } },
  },
  'other-ticket': {
    signature: signCard({ ...card, api_ticket: OTHER_TICKET }),
    more: { suspects: { otherTickets: ['another', OTHER_TICKET] } },
  },
  'app-secret-as-ticket': {
    signature: signCard({ ...card, api_ticket: SECRET }),
    more: { suspects: { appSecret: SECRET } },
  },
  'access-token-as-ticket': {
    signature: signCard({ ...card, api_ticket: OTHER_TICKET }),
    more: { suspects: { accessToken: OTHER_TICKET } },
  },
  'ticket-trimmed': { signature: signCard(card), values: { ...card, api_ticket: `${TICKET} ` } },
  'ticket-line-break': { signature: signCard({ ...card, api_ticket: `${TICKET}\n` }) },
  'ticket-quoted': { signature: signCard({ ...card, api_ticket: `"${TICKET}"` }) },
  'ticket-missing': { signature: signCard({ ...card, api_ticket: 'undefined' }) },
  'missing-nonce': { signature: signCard({ ...card, nonce_str: '' }) },
  'unsigned-field': { signature: signCard({ ...card, openid: '' }) },
  'extra-field': {
    signature: signCard({ ...plain, outer_str: 'menu' }),
    values: plain,
    more: { suspects: { values: [{ name: 'outer_str', text: 'menu' }] } },
  },
  'code-does-not-belong': {
    signature: signCard({ ...plain, code: 'random_code' }),
    values: plain,
    more: { suspects: { values: [{ name: 'code', text: 'random_code' }] } },
  },
  'openid-does-not-belong': {
    signature: signCard({ ...plain, openid: card.openid }),
    values: plain,
    more: { suspects: { values: [{ name: 'openid', text: card.openid }] } },
  },
  'other-value': {
    signature: signCard({ ...card, card_id: 'pANOTHER' }),
    more: { suspects: { values: [{ name: 'card_id', text: 'pANOTHER' }] } },
  },
  'empty-as-word': { signature: signCard({ ...plain, code: 'undefined' }), values: plain },
  'timestamp-milliseconds': { signature: signCard({ ...card, timestamp: '1414587457123' }) },
  'timestamp-as-float': { signature: signCard({ ...card, timestamp: '1414587457.0' }) },
  'timestamp-of-another-second': { signature: signCard({ ...card, timestamp: '1414587459' }) },
  'values-encoded': {
    signature: signCard({ ...plain, code: encodeURIComponent('a/b') }),
    values: { ...plain, code: 'a/b' },
  },
  'sorted-by-key': {
    signature: hash(
      byKey(card)
        .map(([, value]) => value)
        .join(''),
    ),
  },
  'sorted-by-locale': { signature: locale(card) },
  'sorted-ignoring-case': {
    signature: hash(
      Object.values(card)
        .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
        .join(''),
    ),
  },
  'sorted-as-numbers': {
    signature: hash(['987', plain.timestamp, plain.nonce_str, plain.card_id, TICKET].join('')),
    values: { ...plain, code: '987' },
  },
  'not-sorted': { signature: hash(Object.values(card).join('')) },
  'other-order': { signature: hash(Object.values(card).sort().reverse().join('')) },
  'joined-with-names': {
    signature: hash(
      byKey(card)
        .map((pair) => pair.join('='))
        .join('&'),
    ),
  },
  'joined-with-separator': { signature: hash(Object.values(card).sort().join('&')) },
  'upper-case-hex': { signature: signCard(card).toUpperCase() },
  base64: { signature: Buffer.from(signCard(card), 'hex').toString('base64') },
  md5: { signature: hash(Object.values(card).sort().join(''), 'md5') },
};

const HERE = 'https://shop.example/%E7%BE%8E?a=1&from=singlemessage&b=2';
const urlCase = (url: string, right = HERE): Case => ({
  signature: signConfig({ ...config, url }),
  values: { ...config, url: right },
});
/** What a page or its server makes of a URL, and of the names. */
export const JS_CONFIG: Partial<Record<MistakeId, Case>> = {
  'wrong-ticket-kind': {
    signature: signConfig({ ...config, jsapi_ticket: OTHER_TICKET }),
    more: { suspects: { otherKindTicket: OTHER_TICKET } },
  },
  'url-with-fragment': urlCase(`${HERE}#/cards`, `${HERE}#/cards`),
  'url-encoded': urlCase(encodeURIComponent(HERE)),
  'url-decoded': urlCase(decodeURIComponent(HERE)),
  'url-without-query': urlCase('https://shop.example/%E7%BE%8E'),
  'url-without-wechats-additions': urlCase('https://shop.example/%E7%BE%8E?a=1&b=2'),
  'url-other-scheme': urlCase(HERE.replace('https', 'http')),
  'url-slash': urlCase('https://shop.example', 'https://shop.example/'),
  'url-html-escaped': urlCase(HERE.replaceAll('&', '&amp;')),
  'joined-without-names': { signature: signCard(config), values: config },
  'names-of-the-page': {
    signature: hash(
      `jsapiTicket=${TICKET}&nonceStr=${config.noncestr}&timestamp=${config.timestamp}&url=${config.url}`,
    ),
    values: config,
  },
};
