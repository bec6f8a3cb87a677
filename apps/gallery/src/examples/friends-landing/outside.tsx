// Opened outside WeChat: there is no button that could not work.
import { FriendsLanding } from '@kaquan/react/friends-landing';
import { FRIENDS, NOW } from '../../data/coupons.ts';

export default function Example() {
  return <FriendsLanding cards={[{ cardId: FRIENDS.templateId, face: FRIENDS }]} now={NOW} />;
}
