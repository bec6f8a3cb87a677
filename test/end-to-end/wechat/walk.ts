// What the claims of this folder are given.
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import type { WechatPhone } from '../../harness/wechat/wechat-phone.ts';

export interface Walk {
  stack: Stack;
  /** A phone of the system under test; closed after the test. */
  phone(user: User): Promise<WechatPhone>;
  /** A phone whose browser is not WeChat's. */
  plainPhone(user: User): Promise<WechatPhone>;
}

/** The demo shop's friends' coupon: its only card that is shared. */
export async function friendsCard(stack: Stack): Promise<string> {
  const { cards } = await stack.control.wechat.cards();
  const card = cards.find((one) => one.shared === true);
  if (!card) throw new Error("The demo shop has no friends' coupon");
  return card.cardId;
}
