// Friends' coupons are given out from five days before they begin: when that is stands on the button.
import { FriendsLanding } from '@kaquan/react/friends-landing';
import { DAY, FRIENDS, NOW } from '../../data/coupons.ts';
import { playWechat } from '../../data/play-wechat.ts';

export const wechat = playWechat({ addCard: null });
const face = { ...FRIENDS, validity: { beginTime: NOW + 9 * DAY } };

export default function Example() {
  return <FriendsLanding cards={[{ cardId: FRIENDS.templateId, face }]} now={NOW} />;
}
