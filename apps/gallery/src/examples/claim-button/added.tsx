// Tapped, and the card is in the wallet.
import { ClaimButton } from '@kaquan/react/claim-button';
import { CASH } from '../../data/coupons.ts';
import { claimed, playWechat } from '../../data/play-wechat.ts';

const cardId = CASH.templateId;
export const wechat = playWechat({ addCard: claimed([cardId]) });

export default function Example() {
  return <ClaimButton cards={[{ cardId }]} color={CASH.color} />;
}
