// One card on the landing page, from 领取 to 已放入微信卡包, and what else there is to claim.
import { CouponFacts } from '@kaquan/page-pieces/coupon-facts';
import { Screen } from '@kaquan/page-pieces/screen';
import { CouponCard } from '@kaquan/react/coupon-card';
import { useCouponContext } from '@kaquan/react/coupon-provider';
import { FriendsLanding } from '@kaquan/react/friends-landing';
import type { AddCardState } from '@kaquan/react/use-add-card';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { openCoupons } from './open-coupons';
import type { ClaimableCard } from './use-faces';

export interface ClaimCardProps {
  card: ClaimableCard;
  others: ClaimableCard[];
  /** The server's time, seconds. */
  now: number;
  onChoose(cardId: string): void;
}

export function ClaimCard({ card, others, now, onChoose }: ClaimCardProps) {
  const { client } = useCouponContext();

  // Whoever has no session is sent to the login now: sent there by the tap on 领取, they would have to tap again.
  useEffect(() => {
    client.coupons().catch(() => undefined);
  }, [client]);

  function follow({ cards = [] }: AddCardState): void {
    for (const { cardId, encryptCode, isSuccess } of cards) {
      // The claim push says the same, but may be late: told twice, the server grants once.
      if (isSuccess && encryptCode) client.code({ cardId, encryptCode }).catch(() => undefined);
    }
  }

  return (
    <Screen>
      <FriendsLanding
        cards={[card]}
        now={now}
        outerStr="landing"
        onChange={follow}
        action={{ label: '查看我的卡券', onAct: openCoupons }}
        details={<CouponFacts coupon={card.face} now={now} />}
      >
        {others.length > 0 && <View className="landing-more">还可以领</View>}
        {others.map((other) => (
          <CouponCard
            key={other.cardId}
            coupon={other.face}
            now={now}
            action={{ label: '看看', onUse: () => onChoose(other.cardId) }}
          />
        ))}
      </FriendsLanding>
    </Screen>
  );
}
