// What is wrong with what the page was given is told, whatever was signed.
import { describe, expect, it } from 'vitest';
import { SENT, sentCard } from '../../../test-support/known-sent.ts';
import { card } from '../../../test-support/merchant-signing.ts';
import { explainSignature } from './explain-signature.ts';
import { readSent } from './read-sent.ts';

describe('what was sent', () => {
  it.each(Object.entries(SENT))('tells %s', (id, { sent, more }) => {
    const question = {
      kind: 'card-ext' as const,
      values: card,
      sent: readSent(JSON.stringify(sent)),
      ...more,
    };
    expect(explainSignature(question).findings.map((one) => one.id)).toContain(id);
  });

  it('is right: nothing is found', () => {
    const sent = readSent(JSON.stringify(sentCard({ outer_str: 'menu' })));
    const facts = { ownCode: true, bindsOpenid: true };
    expect(explainSignature({ kind: 'card-ext', values: card, sent, card: facts })).toMatchObject({
      verdict: 'right',
      causes: [],
      findings: [],
    });
  });
});
