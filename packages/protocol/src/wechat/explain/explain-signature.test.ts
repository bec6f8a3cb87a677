// Every known mistake is found from the signature that it makes, and in no right one.
import { describe, expect, it } from 'vitest';
import vectors from '../../../../../test/fixtures/vectors/wechat.json' with { type: 'json' };
import { CARD_EXT, JS_CONFIG } from '../../../test-support/known-mistakes.ts';
import { SENT } from '../../../test-support/known-sent.ts';
import { card, config, hash, signCard, signConfig } from '../../../test-support/merchant-signing.ts';
import { explainSignature } from './explain-signature.ts';
import type { MistakeId } from './mistake.ts';
import { en } from './mistake-words.en.ts';

const ids = (found: readonly { mistakes: readonly { id: MistakeId }[] }[]) =>
  found
    .filter(({ mistakes }) => mistakes.length === 1)
    .flatMap(({ mistakes }) => mistakes.map(({ id }) => id));

describe.each([
  ['card-ext', card, signCard, CARD_EXT],
  ['js-config', config, signConfig, JS_CONFIG],
] as const)('a signature of %s', (kind, right, sign, cases) => {
  for (const [id, { signature, values = right, more }] of Object.entries(cases)) {
    it(`tells ${id}, with the text that was signed`, () => {
      const found = explainSignature({ kind, values, signature, ...more });
      expect(found.verdict).toBe('explained');
      expect(ids(found.causes)).toContain(id);
      for (const { joined, signature: its, mistakes } of found.causes) {
        const algorithm = mistakes.some((one) => one.id === 'md5') ? 'md5' : 'sha1';
        expect(hash(joined.map(({ text }) => text).join(''), algorithm)).toBe(its);
      }
    });

    it(`tells no ${id} where there is none`, () => {
      const rightly = sign(values as never);
      const { verdict, causes } = explainSignature({ kind, values, signature: rightly, ...more });
      // A URL with its fragment is signed without it, a blank at the ticket's end with it.
      if (id === 'url-with-fragment') return expect(verdict).toBe('explained');
      expect({ verdict, causes }).toEqual({ verdict: 'right', causes: [] });
    });
  }
});

it('has a case for every mistake that has words', () => {
  const tested = [CARD_EXT, JS_CONFIG, SENT].flatMap((cases) => Object.keys(cases));
  expect(Object.keys(en).filter((id) => !tested.includes(id))).toEqual([]);
});

it.each(vectors.cardExt.filter(({ verified }) => verified))('calls the published $id right', (vector) => {
  const { expected: signature, fields: values } = vector;
  expect(explainSignature({ kind: 'card-ext', values, signature }).verdict).toBe('right');
});

it.each(vectors.jsapi)('calls the published $id right', ({ expected: signature, ...values }) => {
  expect(explainSignature({ kind: 'js-config', values, signature }).verdict).toBe('right');
});

it('knows what a trimmed ticket and a locale make of the published samples', () => {
  const [sample, trimmed, ofPeers] = vectors.cardExt;
  const explain = (values: object = {}, signature = '') =>
    ids(explainSignature({ kind: 'card-ext', values, signature }).causes);
  expect(explain(sample?.fields, trimmed?.computed)).toContain('ticket-trimmed');
  expect(explain(ofPeers?.fields, ofPeers?.wrongIfLocaleCompareSort)).toContain('sorted-by-locale');
});
