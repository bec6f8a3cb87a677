// Tapped, and nobody has answered yet: further taps do nothing.
import { ClaimButton } from '@kaquan/react/claim-button';
import { CASH } from '../../data/coupons.ts';
import { playWechat } from '../../data/play-wechat.ts';

const cardId = CASH.templateId;
export const wechat = playWechat({ addCard: 'no answer' });

export default function Example() {
  return <ClaimButton cards={[{ cardId }]} color={CASH.color} />;
}
