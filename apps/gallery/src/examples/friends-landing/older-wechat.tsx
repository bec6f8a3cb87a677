// In a WeChat from before friends' coupons: how to update it.
import { FriendsLanding } from '@kaquan/react/friends-landing';
import { FRIENDS, NOW } from '../../data/coupons.ts';
import { playWechat } from '../../data/play-wechat.ts';

export const wechat = playWechat({ addCard: null });

export default function Example() {
  return <FriendsLanding cards={[{ cardId: FRIENDS.templateId, face: FRIENDS }]} now={NOW} />;
}
