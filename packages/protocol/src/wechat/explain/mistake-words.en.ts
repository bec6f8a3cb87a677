// The mistakes in English.
import type { MistakeWords } from './mistake-words.ts';

export const en: MistakeWords = {
  'wrong-ticket-kind': [
    'Signed with the ticket of the other kind.',
    'Cards are signed with getticket?type=wx_card, wx.config with type=jsapi. Keep the two apart.',
  ],
  'other-ticket': [
    'Signed with another ticket: an older one, or that of another account.',
    'Sign with the ticket of the official account that made the card, also in a mini-program; renew it in one place.',
  ],
  'app-secret-as-ticket': [
    'Signed with the AppSecret where the ticket belongs.',
    'The AppSecret only gets tokens. Sign with the ticket, and change the secret if a page has seen it.',
  ],
  'access-token-as-ticket': [
    'Signed with the access_token where the ticket belongs.',
    'The access_token asks for the ticket: getticket. Sign with what that answers.',
  ],
  'ticket-trimmed': [
    'The ticket was trimmed.',
    'A blank at its end belongs to it: keep the ticket byte for byte as WeChat answers it.',
  ],
  'ticket-line-break': [
    'The ticket had a line break at its end ({about}).',
    'It came from a file or from echo: take off that one line break, and nothing else.',
  ],
  'ticket-quoted': [
    'The ticket was signed with its quotes.',
    'It was stored as JSON: parse it before it is signed.',
  ],
  'ticket-missing': [
    'The ticket was not there when it was signed. {about}',
    'Wait for getticket to answer, and refuse to sign without a ticket.',
  ],
  'missing-nonce': [
    'The nonce was not signed.',
    'Sign the very nonce that is sent; without one, whoever sees the signature can repeat it.',
  ],
  'unsigned-field': [
    '{about} is wanted or sent, and was not signed.',
    'Sign {about} and send it, or do neither: what is sent and what is signed must be the same.',
  ],
  'extra-field': [
    '{about} was signed, and takes no part.',
    'Leave {about} out of the signature. outer_id, outer_str, fixed_begintimestamp and signType are only sent.',
  ],
  'code-does-not-belong': [
    'A code was signed or sent, which this card does not take.',
    'Only cards with use_custom_code bring a code, and not in deposit mode. Leave it out of both.',
  ],
  'openid-does-not-belong': [
    'An openid was signed or sent, which this card does not take.',
    'Only cards with bind_openid bring an openid. Leave it out of both.',
  ],
  'other-value': [
    'Another {about} was signed than the one that is sent.',
    'Take {about} from one place for both.',
  ],
  'empty-as-word': [
    'A value that is not there was signed as a word: {about}.',
    'What is absent or empty adds nothing to the text.',
  ],
  'timestamp-milliseconds': [
    'The timestamp is in milliseconds.',
    'Seconds, ten digits: Math.floor(Date.now() / 1000), signed and sent.',
  ],
  'timestamp-as-float': [
    'The timestamp was signed with a fraction.',
    'Make it a whole number before it becomes a text.',
  ],
  'timestamp-of-another-second': [
    'The timestamp that was signed is another one than is sent ({about} seconds).',
    'Read the clock once, and use that for both.',
  ],
  'timestamp-number': [
    'The timestamp is a number in cardExt. The signature is the same, but some phones refuse it.',
    'Send it as a text: "timestamp": "1404896688".',
  ],
  'url-with-fragment': ['The URL was signed with what follows #.', 'Sign location.href.split("#")[0].'],
  'url-encoded': [
    'The URL was encoded before it was signed.',
    'Sign the URL as the address bar has it; encode it only on its way to your server, and decode it there.',
  ],
  'url-decoded': [
    'The URL was decoded once too often.',
    'Sign it with its %E5… as WeChat sees them; a server decodes a query once by itself.',
  ],
  'url-without-query': [
    'The URL was signed without its query.',
    'Everything up to # takes part, the query too.',
  ],
  'url-without-wechats-additions': [
    'The URL was signed without what WeChat adds when a page is shared.',
    'Let the page tell its URL as it is now (from=, isappinstalled=), and sign that.',
  ],
  'url-other-scheme': [
    'The URL was signed with http for https, or the other way round.',
    'Behind a proxy a server does not know it: let the page tell its URL.',
  ],
  'url-slash': [
    'The URL was signed with a slash too many or too few at the end of its path.',
    'Let the page tell its URL; do not put it together on the server.',
  ],
  'url-html-escaped': [
    'The URL was signed with &amp; for &.',
    'It went through a template that escapes HTML: take it from location.href.',
  ],
  'values-encoded': [
    'The values were URL-encoded before they were signed.',
    'Sign them as they are; only a URL is encoded, and only when it is sent.',
  ],
  'sorted-by-key': [
    'Sorted by the names of the fields ({about}).',
    'Sort the values themselves, as texts; the names take no part.',
  ],
  'sorted-by-locale': [
    'Sorted as a language sorts words (localeCompare, Collator).',
    'Sort by bytes: in JavaScript the plain sort(), without a function.',
  ],
  'sorted-ignoring-case': [
    'Sorted without telling capitals from small letters.',
    'Sort by bytes: all capitals come before all small letters.',
  ],
  'sorted-as-numbers': [
    'Values that look like numbers were sorted by their size.',
    'Sort them as texts: in PHP sort($values, SORT_STRING).',
  ],
  'not-sorted': ['The values were not sorted.', 'Sort them by their bytes before they are joined.'],
  'other-order': ['Joined in this order: {about}.', 'Sort the values by their bytes before they are joined.'],
  'joined-with-names': [
    'Joined as name=value&… ({about}).',
    'That is how wx.config is signed. Cards: the sorted values alone, nothing between them.',
  ],
  'joined-with-separator': ['Joined with {about} between the values.', 'Join them with nothing between.'],
  'joined-without-names': [
    'Joined without their names. {about}',
    'That is how cards are signed. wx.config: jsapi_ticket=…&noncestr=…&timestamp=…&url=…, in this order.',
  ],
  'names-of-the-page': [
    'Joined with the names of wx.config (nonceStr).',
    'The names in the text are in small letters: jsapi_ticket, noncestr, timestamp, url.',
  ],
  'upper-case-hex': ['The digest is in capitals.', 'WeChat compares texts: small letters, 0-9 and a-f.'],
  base64: ['The digest is in base64.', 'Write the SHA-1 in forty hexadecimal digits.'],
  md5: ['The digest is an MD5.', 'It must be a SHA-1. MD5 belongs to WeChat Pay.'],
  'no-sha1': [
    'This is no SHA-1: it has {about} characters.',
    'A signature has forty hexadecimal digits. 64 are a SHA-256.',
  ],
  'sent-as-object': [
    'cardExt is an object.',
    'It must be a text: JSON.stringify(…). An object fails on iOS as 签名错误.',
  ],
  'card-id-inside': [
    'card_id stands inside cardExt.',
    'It stands beside cardExt, as cardId; it is signed all the same.',
  ],
  'app-id-name': ['wx.config is given {about}.', 'It is called appId there.'],
  'sent-differs': [
    'What was sent has another {about} than you say is right.',
    'WeChat checks what is sent. Send the right one, and sign it.',
  ],
  'signed-and-not-sent': [
    '{about} is wanted or signed, and was not sent.',
    'Send {about}, too: what is sent and what is signed must be the same.',
  ],
  'empty-field-sent': [
    '{about} is sent empty. The signature is the same, but cards that take none refuse it.',
    'Leave {about} out of cardExt.',
  ],
  'nonce-too-long': ['The nonce has {about} characters.', 'At most 32.'],
  'sign-type-not-sha1': ['signType is {about}.', "Cards know one only: signType: 'SHA1'."],
};
