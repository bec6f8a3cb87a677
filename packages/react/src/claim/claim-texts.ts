// What the claim's button says, in every state a claim can be in.
import type { AddCardState } from './use-add-card.ts';

export type ClaimTexts = Record<AddCardState['status'], string>;

export const claimTexts: ClaimTexts = {
  idle: '领取到微信卡包',
  busy: '领取中',
  added: '已领取',
  cancelled: '领取到微信卡包',
  failed: '再试一次',
};
