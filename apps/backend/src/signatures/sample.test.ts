// What the page shows: each mistake that it offers is found in what it makes with it, and nothing secret goes along.
import { explainSignature, readSent } from '@kaquan/protocol/wechat/explain-signature';
import { describe, expect, it } from 'vitest';
import { signatureSample } from './sample.ts';
import { shownExplanation } from './shown-explanation.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy90u5h9nbSlYy3SlHhTdfl2fzFy1AOcHKP7qg';
const OTHER = 'IpK1T69hDhZkLQTlwsAX8gVHFIo2VOWXOpBKFYnRCQZ';
const SECRET = 'c8f7e6d5b4a3928170f6e5d4c3b2a190';
const source = {
  ticket: TICKET,
  suspects: { otherKindTicket: OTHER, appSecret: SECRET },
  appid: 'wxf8b4f85f3a794e77',
  cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
  now: 1_414_587_457,
};

describe.each(['card-ext', 'choose-card', 'js-config'] as const)('a sample of %s', (kind) => {
  const explain = (mistake: string) => {
    const { values, sent } = signatureSample(kind, source, mistake);
    const ticket = kind === 'js-config' ? { jsapi_ticket: TICKET } : { api_ticket: TICKET };
    const question = {
      kind,
      values: { ...values, ...ticket },
      sent: readSent(sent),
      suspects: source.suspects,
    };
    return shownExplanation(explainSignature(question));
  };
  const { mistakes } = signatureSample(kind, source, '');

  it('offers the same mistakes whatever its nonce is: one that was chosen can be had again', () => {
    for (let times = 0; times < 100; times += 1)
      expect(signatureSample(kind, source, '').mistakes).toEqual(mistakes);
  });

  it('is right when no mistake is asked for', () => {
    expect(explain('')).toMatchObject({ verdict: 'right', causes: [], findings: [] });
  });

  it.each(mistakes)('made with %s is explained by it', (mistake) => {
    const { verdict, causes } = explain(mistake);
    expect(verdict).toBe('explained');
    expect(causes.flatMap((cause) => cause.mistakes.map(({ id }) => id))).toContain(mistake);
  });

  it.each(['', ...mistakes])('tells no secret, made with %j', (mistake) => {
    const shown = JSON.stringify([explain(mistake), signatureSample(kind, source, mistake)]);
    for (const secret of [TICKET, OTHER, SECRET]) expect(shown).not.toContain(secret);
  });
});
