// Brings a WeChat phone to a step of its walk, by what a person would do: scan, claim, open the card, and the page's own
// button.
import { pressUntil } from '../controls/press-until.ts';
import type { WechatStep } from '../layout/walk-step.ts';
import { isOver } from '../ticket/ticket.ts';
import type { WechatCard } from './read-wallet.ts';

/** What the person who holds the phone can do, and their friend on another. */
export interface WechatDeeds {
  look(): Promise<WechatCard[]>;
  /** Opens the page that gives cards away. */
  land(): Promise<unknown>;
  /** Claims the coupon of that page, a friends' coupon. */
  claim(): Promise<unknown>;
  /** A friend claims it. */
  friendClaims(): Promise<unknown>;
  /** Opens the card's own page in 卡包. */
  openCard(card: WechatCard): void;
  /** 立即使用. */
  open(card: WechatCard): Promise<unknown>;
}

/**
 * Does only what is missing: who has a card already claims nothing more.
 *
 * @param now seconds, by the sandbox's clock
 * @throws {RequestFailed} when a step is refused
 * @throws {Error} when no friend shares, or the shop's page does not come
 */
export async function reachWechatStep(
  step: WechatStep,
  deeds: WechatDeeds,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  if (step === 'landing') return void (await deeds.land());
  const friends = step === 'shared';
  const find = (cards: WechatCard[], fits: (card: WechatCard) => boolean) =>
    cards.find((card) => fits(card) && (!friends || card.sharedBy !== undefined));
  const usable = (card: WechatCard) => !isOver(card, now) && card.hold === undefined;
  const cards = await deeds.look();
  const used = find(cards, (card) => card.used);
  if (step === 'used' && used) return deeds.openCard(used);
  let card = find(cards, usable);
  if (!card) {
    await (friends ? deeds.friendClaims() : deeds.claim());
    card = find(await deeds.look(), usable);
  }
  signal.throwIfAborted();
  if (!card)
    throw new Error(friends ? 'No friend shares a card with this person' : 'The card did not arrive');
  if (step === 'claimed') return;
  if (friends) return deeds.openCard(card);
  await deeds.open(card);
  if (step === 'used') await pressUntil('wechat', '已使用', ['确认使用'], signal);
}
