// No card is left.
import { FriendsLanding } from '@kaquan/react/friends-landing';
import { NOW } from '../../data/coupons.ts';
import { say } from '../../data/say.ts';

export default function Example() {
  return (
    <FriendsLanding
      cards={[]}
      now={NOW}
      action={{ label: say('查看我的卡券', 'See my coupons'), onAct() {} }}
    />
  );
}
