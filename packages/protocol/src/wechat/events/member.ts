// A membership card changed, or its form was filled in.
// @see 微信卡券 卡券事件推送 会员卡内容更新事件, 会员卡激活事件
import { type CodeEnvelope, codeEnvelope, numberOf, type WechatPush } from './envelope.ts';

/** 会员卡积分余额变动. */
export interface UpdateMemberCard extends CodeEnvelope<'update_member_card'> {
  /** By how much the points changed. */
  modifyBonus: number | undefined;
  /** By how much the balance changed, as the card counts it: WeChat names no unit. */
  modifyBalance: number | undefined;
}

/** 用户提交会员卡资料: 一键激活. */
export type SubmitMembercardUserInfo = CodeEnvelope<'submit_membercard_user_info'>;

export function readUpdateMemberCard(push: WechatPush): UpdateMemberCard {
  return {
    ...codeEnvelope(push, 'update_member_card'),
    modifyBonus: numberOf(push, 'ModifyBonus'),
    modifyBalance: numberOf(push, 'ModifyBalance'),
  };
}

export function readSubmitMembercardUserInfo(push: WechatPush): SubmitMembercardUserInfo {
  return codeEnvelope(push, 'submit_membercard_user_info');
}
