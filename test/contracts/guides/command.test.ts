// The sample of the guide to the command, on a cardExt of the kit and on one that another program signed.
import { createHash } from 'node:crypto';
import { buildCardExt } from '@kaquan/protocol/wechat/card-ext';
import { cardApiTicket } from '@kaquan/protocol/wechat/tickets';
import { expect, it } from 'vitest';
import { whyRefused } from './command/explain-signature.ts';

const TICKET = 'ojZ8YtyVyr30HheH3CM73y7h4jJE ';
const CARD = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk';
const fields = { timestamp: '1404896688', nonce_str: 'jonyqin' };

it('says nothing of what the kit signs', () => {
  const { timestamp, nonce_str: nonceStr } = fields;
  const entry = buildCardExt({ apiTicket: cardApiTicket(TICKET), cardId: CARD, timestamp, nonceStr });
  expect(whyRefused(JSON.stringify(entry), TICKET, CARD)).toEqual([]);
});

it('says what another program did to the ticket', () => {
  const joined = [...Object.values(fields), CARD, TICKET.trim()].sort().join('');
  const signature = createHash('sha1').update(joined).digest('hex');
  const entry = { cardId: CARD, cardExt: JSON.stringify({ ...fields, signature }) };
  expect(whyRefused(JSON.stringify(entry), TICKET, CARD)).toContain('The ticket was trimmed.');
});
