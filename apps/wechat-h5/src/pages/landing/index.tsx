// The landing page: a friends' coupon, claimed into the WeChat wallet.
// @see 朋友的券 添加卡券 wx.addCard
import { Screen } from '@kaquan/page-pieces/screen';
import { ActionButton } from '@kaquan/react/action-button';
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';
import { ErrorNotice, Notice } from '@kaquan/react/notice';
import { useState } from 'react';
import { insideWechat } from '../../inside-wechat';
import { ClaimCard } from './claim-card';
import { useLinkedCard } from './linked-card';
import { openCoupons } from './open-coupons';
import { useFaces } from './use-faces';

function LandingPage() {
  const linked = useLinkedCard();
  const { status, cards, now, error, reload } = useFaces();
  const [chosen, choose] = useState(linked);
  const card = cards.find(({ cardId }) => cardId === chosen) ?? cards[0];
  if (card) {
    const others = cards.filter((other) => other !== card);
    return <ClaimCard key={card.cardId} card={card} others={others} now={now} onChoose={choose} />;
  }
  if (status === 'loading') {
    return (
      <Screen>
        <CouponSkeleton layout="ticket" />
      </Screen>
    );
  }
  return (
    <Screen footer={<ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />}>
      {status === 'failed' ? (
        <ErrorNotice error={error} onRetry={reload} />
      ) : (
        <Notice title="券已经领完了" hint="过几天再来看看。" />
      )}
    </Screen>
  );
}

export default insideWechat(LandingPage);
