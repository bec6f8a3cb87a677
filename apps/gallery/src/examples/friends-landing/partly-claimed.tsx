// Two cards by one tap, of which WeChat took one: card by card it is said which.
import { FriendsLanding } from '@kaquan/react/friends-landing';
import { CASH, FRIENDS, NOW } from '../../data/coupons.ts';
import { claimed, playWechat } from '../../data/play-wechat.ts';
import { say } from '../../data/say.ts';

export const wechat = playWechat({ addCard: claimed([FRIENDS.templateId], [CASH.templateId]) });

export default function Example() {
  return (
    <FriendsLanding
      cards={[
        { cardId: FRIENDS.templateId, face: FRIENDS },
        { cardId: CASH.templateId, face: CASH },
      ]}
      now={NOW}
      claimedAction={{ label: say('去卡包查看', 'See it in the wallet'), onAct() {} }}
    />
  );
}
