// What the claims of this folder are given.
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import type { WechatPhone } from '../../harness/wechat/wechat-phone.ts';

export interface Walk {
  stack: Stack;
  /** A phone of the system under test; closed after the test. */
  phone(user: User): Promise<WechatPhone>;
  /** A phone of that system with a WeChat from before friends' coupons. */
  olderPhone(user: User): Promise<WechatPhone>;
  /** A phone whose browser is not WeChat's. */
  plainPhone(user: User): Promise<WechatPhone>;
}

/** The demo shop's friends' coupon: its only card that is shared. */
export const friendsCard = (stack: Stack) => cardThat(stack, true);

/** One of its cards that only their owner can use; it cannot be marked at the platform. */
export const ordinaryCard = (stack: Stack) => cardThat(stack, false);

/** Its card of that code_type. */
export async function cardWithCode(stack: Stack, codeType: string): Promise<string> {
  const { cards } = await stack.control.wechat.cards();
  const card = cards.find((one) => one.codeType === codeType);
  if (!card) throw new Error(`The demo shop has no card with ${codeType}`);
  return card.cardId;
}

async function cardThat(stack: Stack, shared: boolean): Promise<string> {
  const { cards } = await stack.control.wechat.cards();
  const card = cards.find((one) => one.shared === shared);
  if (!card) throw new Error(`The demo shop has no ${shared ? "friends' coupon" : 'ordinary card'}`);
  return card.cardId;
}
