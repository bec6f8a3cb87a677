// A card was reviewed: it may be handed out, or it was refused.
// @see 微信卡券 卡券事件推送 审核事件
import { type CardEnvelope, cardEnvelope, textOf, type WechatPush } from './envelope.ts';

/** 卡券通过审核. Also after a change by card/update that went to review. */
export type CardPassCheck = CardEnvelope<'card_pass_check'> & { refuseReason: string };

/** 卡券未通过审核. */
export type CardNotPassCheck = CardEnvelope<'card_not_pass_check'> & {
  /** In the reviewer's words. */
  refuseReason: string;
};

export function readCardPassCheck(push: WechatPush): CardPassCheck {
  return { ...cardEnvelope(push, 'card_pass_check'), refuseReason: textOf(push, 'RefuseReason') };
}

export function readCardNotPassCheck(push: WechatPush): CardNotPassCheck {
  return { ...cardEnvelope(push, 'card_not_pass_check'), refuseReason: textOf(push, 'RefuseReason') };
}
