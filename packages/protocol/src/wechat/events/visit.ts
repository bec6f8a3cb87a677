// A person opened a card, or wrote to the account from it.
// @see 微信卡券 卡券事件推送 进入会员卡事件, 从卡券进入公众号会话事件
import { type CodeEnvelope, codeEnvelope, textOf, type WechatPush } from './envelope.ts';

/** 用户打开卡券; only of cards created with need_push_on_view. */
export type UserViewCard = CodeEnvelope<'user_view_card'> & { outerStr: string };

/** 用户从卡券进入公众号会话. */
export type UserEnterSessionFromCard = CodeEnvelope<'user_enter_session_from_card'>;

export function readUserViewCard(push: WechatPush): UserViewCard {
  return { ...codeEnvelope(push, 'user_view_card'), outerStr: textOf(push, 'OuterStr') };
}

export function readUserEnterSessionFromCard(push: WechatPush): UserEnterSessionFromCard {
  return codeEnvelope(push, 'user_enter_session_from_card');
}
