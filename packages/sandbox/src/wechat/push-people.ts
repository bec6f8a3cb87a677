// Pushes of what people do with the cards in their wallets.
// @see 卡券事件推送 转赠事件, 删除事件, 进入会员卡事件, 从卡券进入公众号会话事件
import type { Core } from '../core/platform.ts';
import type { WechatAccount } from './accounts.ts';
import { send } from './pushes.ts';
import type { UserCard } from './user-card.ts';

const named = ({ cardId, code }: UserCard) => ({ CardId: cardId, UserCardCode: code });

/** A gift sets out, or comes back. The friend is known only where it was sent to one. */
export function pushUserGiftingCard(
  core: Core,
  account: WechatAccount,
  userCard: UserCard,
  gift: { returned: boolean; friendOpenid?: string | undefined; chatRoom: boolean },
) {
  const title = gift.returned ? '转赠退回推送' : '转赠推送';
  send(core, account, title, userCard.openid, 'user_gifting_card', {
    ...named(userCard),
    IsReturnBack: gift.returned ? 1 : 0,
    FriendUserName: gift.friendOpenid ?? '',
    IsChatRoom: gift.chatRoom ? 1 : 0,
  });
}

export function pushUserDelCard(core: Core, account: WechatAccount, userCard: UserCard) {
  send(core, account, '删除卡券推送', userCard.openid, 'user_del_card', named(userCard));
}

/** Friends look at shared cards too: `openid` is who looked. */
export function pushUserViewCard(core: Core, account: WechatAccount, userCard: UserCard, openid: string) {
  send(core, account, '查看卡券推送', openid, 'user_view_card', { ...named(userCard), OuterStr: '' });
}

export function pushUserEnterSession(core: Core, account: WechatAccount, userCard: UserCard, openid: string) {
  send(core, account, '从卡券进入会话推送', openid, 'user_enter_session_from_card', named(userCard));
}
