// One card on the landing page, from 领取 to 已放入微信卡包.

import { CouponFacts } from '@kaquan/page-pieces/coupon-facts';
import { Screen } from '@kaquan/page-pieces/screen';
import { Tip } from '@kaquan/page-pieces/tip';
import { ActionButton } from '@kaquan/react/action-button';
import { ClaimButton } from '@kaquan/react/claim-button';
import { CouponCard } from '@kaquan/react/coupon-card';
import { useCouponContext } from '@kaquan/react/coupon-provider';
import { errorWords } from '@kaquan/react/error-words';
import type { AddCardState } from '@kaquan/react/use-add-card';
import { View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { openCoupons } from '../../open-page';
import type { ClaimableCard } from './use-faces';

export interface ClaimCardProps {
  card: ClaimableCard;
  others: ClaimableCard[];
  onChoose(cardId: string): void;
}

export function ClaimCard({ card, others, onChoose }: ClaimCardProps) {
  const { client } = useCouponContext();
  const [claim, setClaim] = useState<AddCardState>({ status: 'idle' });
  const cards = useMemo(() => [{ cardId: card.cardId, outerStr: 'landing' }], [card.cardId]);
  const now = Date.now() / 1000;

  // Whoever has no session is sent to the login now: sent there by the tap on 领取, they would have to tap again.
  useEffect(() => {
    client.coupons().catch(() => undefined);
  }, [client]);

  function follow(state: AddCardState): void {
    setClaim(state);
    for (const { cardId, encryptCode, isSuccess } of state.cards ?? []) {
      // The claim push says the same, but may be late: told twice, the server grants once.
      if (isSuccess && encryptCode) client.code({ cardId, encryptCode }).catch(() => undefined);
    }
  }

  return (
    <Screen
      footer={
        <>
          <ClaimButton cards={cards} color={card.face.color} onChange={follow} />
          <ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />
        </>
      }
    >
      <ClaimTip claim={claim} />
      <CouponCard layout="ticket" coupon={card.face} now={now}>
        {card.face.sharedWithFriends && (
          <View className="page-facts__text">一人领取，朋友都能看到，也都能用。</View>
        )}
        <CouponFacts coupon={card.face} now={now} />
      </CouponCard>
      {others.length > 0 && <View className="landing-more">还可以领</View>}
      {others.map((other) => (
        <CouponCard
          key={other.cardId}
          coupon={other.face}
          now={now}
          action={{ label: '看看', onUse: () => onChoose(other.cardId) }}
        />
      ))}
    </Screen>
  );
}

function ClaimTip({ claim }: { claim: AddCardState }) {
  if (claim.status === 'added') return <Tip tone="good">已放入微信卡包，用的时候从卡包点进来就行。</Tip>;
  if (claim.status === 'cancelled') return <Tip>没有领取，随时可以再领。</Tip>;
  if (claim.status !== 'failed') return null;
  const { title, hint } = errorWords(claim.error);
  return <Tip tone="warning">{`${title}。${hint}`}</Tip>;
}
