// The words of the page about signatures, in English.
import type { zhSignature } from './zh-signature.ts';

export const enSignature: typeof zhSignature = {
  link: 'Signatures',
  title: 'What is wrong with a signature of WeChat',
  lead: 'Of a wrong one the phone says 签名错误, or gives an empty list. Paste what the page was given, and see how it was signed.',
  back: 'To the bench',
  linkHint: 'The link brings along what stands in the form',
  guard: {
    title: 'There is no field for a ticket here',
    text: "The demo's backend signs with the sandbox's tickets, and none of them comes to the browser. Paste no real ticket and no secret into any page: on your own machine there is the command",
  },
  kinds: {
    label: 'Which signature',
    'card-ext': 'cardExt',
    'choose-card': 'cardSign',
    'js-config': 'wx.config',
  },
  callOf: { 'card-ext': 'wx.addCard', 'choose-card': 'wx.chooseCard', 'js-config': 'wx.config' },
  sample: {
    label: 'Make a mistake',
    right: 'None',
    hint: 'Choose one, and see what becomes of the signature',
  },
  sent: 'What the page was given',
  sentHint: 'JSON',
  fields: {
    card_id: 'The card: card_id',
    app_id: 'The account: appId',
    url: 'The page, as in the address bar',
  },
  explain: 'Find the cause',
  explaining: 'Looking',
  verdict: {
    right: 'The signature is right',
    explained: 'The signature is wrong, and here is why',
    unexplained: 'The signature is wrong, by no known mistake',
    unsigned: 'There is no signature in it',
    unreadable: 'This is no JSON',
  },
  advice: {
    right:
      'The phone refuses it all the same? See whether the ticket has ended or was replaced, is of the account that made the card, and whether the nonce was used before.',
    unexplained: (tried: number) =>
      `${tried} texts were tried, and none gives it. Perhaps another value was signed: another code, openid or address.`,
    unsigned: 'Paste all of it, with signature or cardSign.',
    unreadable: 'Paste a cardExt, an entry of cardList, or what wx.chooseCard or wx.config is given.',
  },
  several: 'Each of these gives this very signature:',
  or: 'or',
  findings: 'Besides the signature',
  right: 'How it is signed',
  steps: {
    sorted: {
      'card-ext': 'Sorted by value',
      'choose-card': 'Sorted by value',
      'js-config': 'In this order, with their names',
    },
    joined: 'Joined with nothing between',
    digest: 'SHA-1, forty small hexadecimal digits',
  },
  joinedConfig: 'Joined with &',
  signed: 'What was signed',
  all: (count: number) => `What each of ${count} mistakes would sign`,
};
