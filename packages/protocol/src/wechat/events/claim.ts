// A card comes into a wallet, is given away, or is deleted.
// @see 微信卡券 卡券事件推送 领取事件, 转赠事件, 删除事件
import { type CodeEnvelope, codeEnvelope, flagOf, textOf, type WechatPush } from './envelope.ts';

/** 用户领取卡券. One addCard of several cards sends one each, all in the same second. */
export interface UserGetCard extends CodeEnvelope<'user_get_card'> {
  isGiveByFriend: boolean;
  /** The giver's openid, if it was given by a friend. */
  friendUserName: string;
  /** Text: WeChat allows it 60 digits. */
  outerId: string;
  /** The giver's code, which ended with this one; '' if it was not given. */
  oldUserCardCode: string;
  /** What cardExt or the QR code had as outer_str. */
  outerStr: string;
  isRestoreMemberCard: boolean;
  isRecommendByFriend: boolean;
  /** Where it was claimed, in newer pushes only: SOURCE_SCENE_… */
  sourceScene: string;
  /** In newer pushes only. */
  unionId: string;
}

/** 用户转赠卡券: being given away, or, with `isReturnBack`, back with its owner. */
export interface UserGiftingCard extends CodeEnvelope<'user_gifting_card'> {
  isReturnBack: boolean;
  /** Who is to get it, where WeChat knows. */
  friendUserName: string;
  /** Given into a group chat; undefined where WeChat leaves it empty. */
  isChatRoom: boolean | undefined;
}

/** 用户删除卡券. */
export type UserDelCard = CodeEnvelope<'user_del_card'>;

export function readUserGetCard(push: WechatPush): UserGetCard {
  return {
    ...codeEnvelope(push, 'user_get_card'),
    isGiveByFriend: flagOf(push, 'IsGiveByFriend') ?? false,
    friendUserName: textOf(push, 'FriendUserName'),
    outerId: textOf(push, 'OuterId'),
    oldUserCardCode: textOf(push, 'OldUserCardCode'),
    outerStr: textOf(push, 'OuterStr'),
    isRestoreMemberCard: flagOf(push, 'IsRestoreMemberCard') ?? false,
    isRecommendByFriend: flagOf(push, 'IsRecommendByFriend') ?? false,
    sourceScene: textOf(push, 'SourceScene'),
    unionId: textOf(push, 'UnionId'),
  };
}

export function readUserGiftingCard(push: WechatPush): UserGiftingCard {
  return {
    ...codeEnvelope(push, 'user_gifting_card'),
    isReturnBack: flagOf(push, 'IsReturnBack') ?? false,
    friendUserName: textOf(push, 'FriendUserName'),
    isChatRoom: flagOf(push, 'IsChatRoom'),
  };
}

export function readUserDelCard(push: WechatPush): UserDelCard {
  return codeEnvelope(push, 'user_del_card');
}
