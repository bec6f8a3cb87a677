// What is signed instead of the ticket: the other kind, another account's, one that was changed on its way.
import type { Mistake, Rule, Wrong } from './mistake.ts';
import { type Recipe, textIn, withValue } from './recipe.ts';
import { ticketName } from './signed-names.ts';

export const ticketMistakes: Rule = (recipe, { suspects }) => {
  const { otherKindTicket, otherTickets = [], appSecret, accessToken } = suspects;
  return [
    ...instead(recipe, otherKindTicket, { id: 'wrong-ticket-kind' }),
    ...otherTickets.flatMap((ticket) => instead(recipe, ticket, { id: 'other-ticket' })),
    ...instead(recipe, appSecret, { id: 'app-secret-as-ticket' }),
    ...instead(recipe, accessToken, { id: 'access-token-as-ticket' }),
    ...spoiledTickets(recipe),
  ];
};

/** What files, templates and loggers make of a ticket. */
function spoiledTickets(recipe: Recipe): Wrong[] {
  const name = ticketName(recipe.kind);
  const ticket = textIn(recipe, name);
  if (ticket === undefined) return [];
  const changed = (text: string | undefined, mistake: Mistake): Wrong[] =>
    text === ticket ? [] : [{ mistake, recipe: withValue(recipe, name, text) }];
  return [
    ...changed(ticket.trim(), { id: 'ticket-trimmed' }),
    ...changed(`${ticket}\n`, { id: 'ticket-line-break', about: '\\n' }),
    ...changed(`${ticket}\r\n`, { id: 'ticket-line-break', about: '\\r\\n' }),
    ...changed(`${ticket.trim()}\n`, { id: 'ticket-line-break', about: '\\n' }),
    ...changed(JSON.stringify(ticket), { id: 'ticket-quoted' }),
    ...changed(undefined, { id: 'ticket-missing' }),
    ...changed('undefined', { id: 'ticket-missing', about: 'undefined' }),
    ...changed('null', { id: 'ticket-missing', about: 'null' }),
  ];
}

function instead(recipe: Recipe, text: string | undefined, mistake: Mistake): Wrong[] {
  const name = ticketName(recipe.kind);
  if (!text || text === textIn(recipe, name)) return [];
  return [{ mistake, recipe: withValue(recipe, name, text) }];
}
