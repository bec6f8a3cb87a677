// The cardList for wx.addCard: each card signed on its own, with what it takes and nothing else.
import { CouponError } from '@kaquan/protocol/errors';
import { cardExtSignature } from '@kaquan/protocol/wechat/card-ext';
import { cardApiTicket } from '@kaquan/protocol/wechat/tickets';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../../../test-support/platform-context.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import type { Caller } from '../../platform.ts';
import type { WechatApi } from '../api.ts';
import { cardExt } from './card-ext.ts';

const TICKET = 'the-wx-card-ticket';
const FIX_TERM = { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 10 } };
/** The base_info of the cards there are. */
const CARDS: Record<string, object> = {
  plain: { date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE' } },
  term: FIX_TERM,
  'old-term': { date_info: { type: 2 } },
  custom: { use_custom_code: true },
  deposited: { use_custom_code: true, get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' },
  bound: { bind_openid: true },
};

type Entry = { cardId: string; ext: Record<string, unknown> };

/** What POST / answers to these cards. */
async function ask(cards: unknown, caller: Caller = { wechat: { openid: 'o1' } }) {
  const api = { cardTicket: async () => TICKET } as WechatApi;
  const template = async (cardId: string) => ({
    card_type: 'GENERAL_COUPON',
    general_coupon: { base_info: CARDS[cardId] },
  });
  const app = new Hono<RouteEnv>()
    .use(async (c, next) => {
      c.set('caller', async () => caller);
      await next();
    })
    .route(
      '/',
      cardExt(api, template, () => NOW),
    )
    .onError((error, c) =>
      c.json({ error: error instanceof CouponError ? { ...error, message: error.message } : {} }),
    );
  const answer = await app.request('/', { method: 'POST', body: JSON.stringify({ cards }) });
  const { cardList = [], error } = (await answer.json()) as {
    cardList?: { cardId: string; cardExt: string }[];
    error?: { code: string; message: string };
  };
  const entries: Entry[] = cardList.map(({ cardId, cardExt: ext }) => ({
    cardId,
    ext: JSON.parse(ext) as Entry['ext'],
  }));
  return { entries, error };
}

/** The signature over what the phone sees of an entry. */
function signatureOf({ cardId, ext }: Entry): string {
  return cardExtSignature({
    apiTicket: cardApiTicket(TICKET),
    cardId,
    timestamp: String(ext.timestamp),
    nonceStr: String(ext.nonce_str),
    code: ext.code as string | undefined,
    openid: ext.openid as string | undefined,
  });
}

describe('POST /wechat/card-ext', () => {
  it('signs several cards in one call, also the same one twice, each with a nonce of its own', async () => {
    const { entries } = await ask([{ cardId: 'plain' }, { cardId: 'term' }, { cardId: 'plain' }]);
    expect(entries.map(({ cardId }) => cardId)).toEqual(['plain', 'term', 'plain']);
    for (const entry of entries) expect(entry.ext.signature).toBe(signatureOf(entry));
    expect(new Set(entries.map(({ ext }) => ext.nonce_str)).size).toBe(3);
  });

  it('gives outer_str, outer_id and fixed_begintimestamp on without signing them', async () => {
    const more = { outerStr: '大厅', outerId: 12, fixedBeginTimestamp: NOW - 86_400 };
    const { entries } = await ask([
      { cardId: 'term', ...more },
      { cardId: 'old-term', ...more },
    ]);
    for (const entry of entries) {
      expect(entry.ext).toMatchObject({
        outer_str: '大厅',
        outer_id: 12,
        fixed_begintimestamp: NOW - 86_400,
        timestamp: String(NOW),
        signature: signatureOf(entry),
      });
    }
  });

  it('sends nothing of what was not given', async () => {
    const { entries } = await ask([{ cardId: 'plain' }]);
    expect(Object.keys(entries[0]?.ext ?? {}).sort()).toEqual(['nonce_str', 'signature', 'timestamp']);
  });

  it('signs the code of a card with codes of its own, and the caller of a card that is bound', async () => {
    const { entries } = await ask([{ cardId: 'custom', code: '0012' }, { cardId: 'bound' }]);
    expect(entries.map(({ ext }) => [ext.code, ext.openid])).toEqual([
      ['0012', undefined],
      [undefined, 'o1'],
    ]);
    for (const entry of entries) expect(entry.ext.signature).toBe(signatureOf(entry));
  });

  it.each([
    ['no code for one that needs it', { cardId: 'custom' }, 'FIELD_INVALID', 'cards.1.code'],
    ['a code for one that has none', { cardId: 'plain', code: '0012' }, 'FIELD_INVALID', 'cards.1.code'],
    ['a code for a deposited one', { cardId: 'deposited', code: '0012' }, 'FIELD_INVALID', 'cards.1.code'],
    ['a code of 21 characters', { cardId: 'custom', code: '1'.repeat(21) }, 'BAD_REQUEST', 'cards.1.code'],
    [
      'an openid for one that is not bound',
      { cardId: 'plain', openid: 'o1' },
      'FIELD_INVALID',
      'cards.1.openid',
    ],
    ["somebody else's openid", { cardId: 'bound', openid: 'o2' }, 'FORBIDDEN', ''],
    [
      'the time of a claim for fixed dates',
      { cardId: 'plain', fixedBeginTimestamp: NOW },
      'FIELD_INVALID',
      'cards.1.fixedBeginTimestamp',
    ],
    ['milliseconds', { cardId: 'term', fixedBeginTimestamp: NOW * 1000 }, 'TIMESTAMP_NOT_SECONDS', ''],
    ['half a number', { cardId: 'plain', outerId: 1.5 }, 'BAD_REQUEST', 'cards.1.outerId'],
  ])('refuses %s', async (_what, card, code, path) => {
    const { entries, error } = await ask([{ cardId: 'plain' }, card]);
    expect(entries).toEqual([]);
    expect(error).toMatchObject({ code, message: expect.stringContaining(path) });
  });

  it('asks for a login before it binds a card', async () => {
    expect((await ask([{ cardId: 'bound' }], {})).error).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await ask([{ cardId: 'plain' }], {})).entries).toHaveLength(1);
  });
});
