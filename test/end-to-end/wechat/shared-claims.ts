// A friends' coupon is one coupon: who marks it first may use it, and the other is told so in plain Chinese.
import { expect, it } from 'vitest';
import { callWechat } from '../../harness/wechat/platform.ts';
import { expectQuiet } from '../../harness/wechat/wechat-phone.ts';
import { friendsCard, type Walk } from './walk.ts';

const TAKEN = '朋友正在使用这张券';
const FIVE_MINUTES = 301;

export function sharedClaims(walk: () => Walk): void {
  const setUp = async () => {
    const { stack, phone } = walk();
    const { me, friend } = stack.people();
    const cardId = await friendsCard(stack);
    const { code } = await stack.control.wechat.claim(me.wechat, cardId);
    return { stack, me, friend, cardId, code, mine: await phone(me), friends: await phone(friend) };
  };

  it("is in the friend's wallet too", async () => {
    const { stack, friend, code } = await setUp();
    const shared = (await stack.control.wechat.wallet(friend.wechat)).find((card) => card.code === code);
    expect(shared?.sharedBy).toBeTruthy();
  });

  it('one gets it; the other is told that a friend is using it, and after that that it was used', async () => {
    const { mine, friends, code } = await setUp();
    await mine.openCard(code);
    await mine.shows('确认使用');
    const link = await friends.linkOf(code);
    await friends.follow(link);
    await friends.shows(TAKEN);
    await mine.tap('确认使用');
    await mine.shows('已使用');
    await friends.follow(link);
    await friends.shows(/这张券已经用过了|已使用/);
    expectQuiet(mine);
    expectQuiet(friends);
  });

  it('is free again for the friend when the first lets go', async () => {
    const { mine, friends, code } = await setUp();
    await mine.openCard(code);
    await mine.shows('确认使用');
    await mine.tap('先不用了');
    await mine.shows('去使用');
    await friends.openCard(code);
    await friends.tap('确认使用');
    await friends.shows('已使用');
  });

  it('marked by another user at the platform: told so, and free after five minutes', async () => {
    const { stack, me, friend, cardId, code, mine } = await setUp();
    expect(me.wechat).not.toBe(friend.wechat);
    const mark = { card_id: cardId, code, openid: friend.wechat, is_mark: true };
    expect(await callWechat(stack, '/card/code/mark', mark)).toMatchObject({ errcode: 0 });
    await mine.openCard(code);
    await mine.shows(TAKEN);
    await stack.control.advance(FIVE_MINUTES);
    await mine.openCard(code);
    await mine.tap('确认使用');
    await mine.shows('已使用');
    expectQuiet(mine);
  });
}
