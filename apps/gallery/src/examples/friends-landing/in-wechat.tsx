// In WeChat: claim, and what friends' coupons mean.
import { FriendsLanding } from '@kaquan/react/friends-landing';
import { FRIENDS, NOW } from '../../data/coupons.ts';
import { claimed, playWechat } from '../../data/play-wechat.ts';
import { say } from '../../data/say.ts';

export const wechat = playWechat({ addCard: claimed([FRIENDS.templateId]) });

export default function Example() {
  return (
    <FriendsLanding
      cards={[{ cardId: FRIENDS.templateId, face: FRIENDS }]}
      now={NOW}
      action={{ label: say('查看我的卡券', 'See my coupons'), onAct() {} }}
    />
  );
}
