// How Baidu's and WeChat's coupons are used: reserve, then confirm, each wherever the load balancer leads.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import type { User } from '../harness/people.ts';
import type { Ask } from './ask-servers.ts';
import { type End, type Habit, refusedFor } from './attempt.ts';

/** How often somebody taps again who is told that the reservation is over. */
const TAPS = 4;

/**
 * Uses the coupon that `request` names, in this person's way. Told that the reservation is over (he let it go on another
 * device meanwhile, or hours went by), he taps again, as the words on the page ask him to.
 */
export async function reserveAndConfirm(ask: Ask, request: object, user: User, habit: Habit): Promise<End> {
  let end: End = { end: 'refused', code: 'REDEMPTION_OVER' };
  for (let tap = 0; tap < TAPS && end.end === 'refused' && end.code === 'REDEMPTION_OVER'; tap += 1)
    end = await tapToUse(ask, request, user, habit);
  return end;
}

async function tapToUse(ask: Ask, request: object, user: User, habit: Habit): Promise<End> {
  const twice = habit === 'double-tap' ? 2 : 1;
  const atOnce = (route: string, body?: object) =>
    Promise.all(Array.from({ length: twice }, () => ask<RedemptionAnswer>(user, 'POST', route, body)));

  const reserved = await atOnce('/redemptions', request);
  const got = reserved.find(({ body }) => body)?.body;
  if (!got) return refusedFor(reserved[0]?.refused ?? 'nothing');
  if (habit === 'hesitant') {
    const { refused } = await ask(user, 'POST', `/redemptions/${got.id}/cancel`);
    return refused === undefined ? { end: 'let go' } : refusedFor(refused);
  }
  const confirmed = await atOnce(`/redemptions/${got.id}/confirm`);
  const used = confirmed.find(({ body }) => body)?.body;
  if (!used) return refusedFor(confirmed[0]?.refused ?? 'nothing');
  if (used.state !== 'used') return { end: 'unexplained', what: `confirmed, and ${used.state}` };
  if (habit === 'repeating') {
    const again = await ask<RedemptionAnswer>(user, 'POST', `/redemptions/${used.id}/confirm`);
    if (again.body?.id !== used.id || again.body.state !== 'used')
      return { end: 'unexplained', what: `confirmed again: ${again.refused ?? again.body?.state}` };
  }
  return { end: 'used', by: used.id };
}
