// What a friends' coupon means, for the person who claims one.
import { FriendsMeaning } from '@kaquan/react/friends-meaning';

export default function Example() {
  return <FriendsMeaning />;
}
