// The playground's page about signatures: explained here, where the sandbox's tickets are; none of them goes to the page.
import { explainSignature, readSent, type SignatureKind } from '@kaquan/protocol/wechat/explain-signature';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { answerCouponError } from '../answer-coupon-error.ts';
import type { DemoShop } from '../demo-shop.ts';
import { readBody } from '../merchant-desk/read-body.ts';
import { type SampleSource, signatureSample } from './sample.ts';
import { inWords, shownExplanation } from './shown-explanation.ts';

const KINDS = ['card-ext', 'choose-card', 'js-config'] as const;
const LONGEST = 4_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));
const Question = v.object({
  sent: text,
  values: v.optional(
    v.object({ card_id: v.optional(text), app_id: v.optional(text), url: v.optional(text) }),
    {},
  ),
});

/** Mounted under /demo/wechat/signatures. @param secret of the sandbox's account: it may have been signed with */
export function signatureRoutes(shop: DemoShop, appSecret: string): Hono {
  async function sourceOf(kind: SignatureKind): Promise<SampleSource> {
    const api = shop.wechat();
    const [card, jsapi] = await Promise.all([api.cardTicket(), api.jsapiTicket()]);
    const [ticket, otherKindTicket] = kind === 'js-config' ? [jsapi, card] : [card, jsapi];
    const [cardId = ''] = shop.offers().cardIds;
    return { ticket, suspects: { otherKindTicket, appSecret }, appid: api.appid, cardId, now: shop.now() };
  }

  const app = new Hono()
    .get('/:kind/sample', async (c) => {
      const kind = kindOf(c);
      if (!kind) return c.notFound();
      const { mistakes, ...sample } = signatureSample(
        kind,
        await sourceOf(kind),
        c.req.query('mistake') ?? '',
      );
      return c.json({ ...sample, mistakes: mistakes.map((id) => inWords({ id })) });
    })
    .post('/:kind/explanation', async (c) => {
      const kind = kindOf(c);
      if (!kind) return c.notFound();
      const { sent, values } = await readBody(c, Question);
      const { ticket, suspects } = await sourceOf(kind);
      const read = readSent(sent);
      if (!read) return c.json({ verdict: 'unreadable' });
      const ticketName = kind === 'js-config' ? 'jsapi_ticket' : 'api_ticket';
      return c.json(
        shownExplanation(
          explainSignature({ kind, values: { ...values, [ticketName]: ticket }, sent: read, suspects }),
        ),
      );
    });
  app.onError(answerCouponError);
  return app;
}

function kindOf(c: Context): SignatureKind | undefined {
  return KINDS.find((kind) => kind === c.req.param('kind'));
}
