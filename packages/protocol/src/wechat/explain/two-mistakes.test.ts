// Two mistakes at once are told as two, and of one and two the one is told.
import { expect, it } from 'vitest';
import {
  card,
  choice,
  config,
  hash,
  OTHER_TICKET,
  signCard,
  signConfig,
  TICKET,
} from '../../../test-support/merchant-signing.ts';
import { explainSignature, type SignatureQuestion } from './explain-signature.ts';
import { readSent } from './read-sent.ts';

const told = (question: SignatureQuestion) =>
  explainSignature(question).causes.map(({ mistakes }) => mistakes.map(({ id }) => id));
const sorted = (values: object, order?: (a: string, b: string) => number) =>
  hash(Object.values(values).sort(order).join(''));

it('tells the ticket of wx.config and a time in milliseconds', () => {
  const signature = signCard({ ...card, api_ticket: OTHER_TICKET, timestamp: '1414587457000' });
  const suspects = { otherKindTicket: OTHER_TICKET };
  expect(told({ kind: 'card-ext', values: card, signature, suspects })).toContainEqual([
    'wrong-ticket-kind',
    'timestamp-milliseconds',
  ]);
});

it('tells a missing nonce and a sort by locale (co-wechat-api has no nonce)', () => {
  const values = { ...card, code: 'Zebra' };
  const signature = sorted({ ...values, nonce_str: '' }, (a, b) => a.localeCompare(b, 'en'));
  expect(told({ kind: 'card-ext', values, signature })).toContainEqual(['missing-nonce', 'sorted-by-locale']);
});

it('tells two fields that were not signed, once', () => {
  const signature = signCard({ ...card, code: '', openid: '' });
  expect(told({ kind: 'card-ext', values: card, signature })).toEqual([['unsigned-field', 'unsigned-field']]);
});

it('tells the app secret and a sort by key, as Senparc’s GetCardSign does both', () => {
  const secret = 'the-app-secret';
  const { api_ticket: _, ...rest } = choice;
  const byKey = Object.entries({ ...rest, api_ticket: secret }).sort(([a], [b]) => (a < b ? -1 : 1));
  const signature = hash(byKey.map(([, value]) => value).join(''));
  const question = {
    kind: 'choose-card',
    values: choice,
    signature,
    suspects: { appSecret: secret },
  } as const;
  expect(told(question)).toContainEqual(['app-secret-as-ticket', 'sorted-by-key']);
});

it('tells capitals beside what was signed wrong', () => {
  const signature = signCard({ ...card, nonce_str: '' }).toUpperCase();
  expect(told({ kind: 'card-ext', values: card, signature })).toEqual([['missing-nonce', 'upper-case-hex']]);
});

it('tells a URL that was encoded, with the ticket of cards', () => {
  const url = encodeURIComponent(config.url);
  const signature = signConfig({ ...config, jsapi_ticket: OTHER_TICKET, url });
  const question = { kind: 'js-config', values: config, signature } as const;
  expect(told({ ...question, suspects: { otherKindTicket: OTHER_TICKET } })).toEqual([
    ['wrong-ticket-kind', 'url-encoded'],
  ]);
});

it('tells the app id that was not signed, and the one of the mini-program', () => {
  const { app_id: _, ...without } = choice;
  expect(told({ kind: 'choose-card', values: choice, signature: signCard(without) })).toEqual([
    ['unsigned-field'],
  ]);
  const signature = signCard({ ...choice, app_id: 'wxMINI' });
  const suspects = { values: [{ name: 'app_id', text: 'wxMINI' }] };
  expect(told({ kind: 'choose-card', values: choice, signature, suspects })).toEqual([['other-value']]);
});

it('tells what was signed and not sent: EasyWeChat left the nonce out of cardExt', () => {
  const { api_ticket: _, card_id: __, nonce_str: ___, ...fields } = card;
  const sent = readSent(JSON.stringify({ ...fields, signature: signCard(card) }));
  expect(told({ kind: 'card-ext', values: card, sent })).toEqual([['signed-and-not-sent']]);
});

it('is not sure of what it cannot know', () => {
  const question = { kind: 'card-ext', values: card, signature: hash('something else') } as const;
  expect(explainSignature(question)).toMatchObject({ verdict: 'unexplained', causes: [] });
  expect(explainSignature({ ...question, signature: '' }).verdict).toBe('unsigned');
  expect(JSON.stringify(explainSignature(question).findings)).not.toContain(TICKET);
});
