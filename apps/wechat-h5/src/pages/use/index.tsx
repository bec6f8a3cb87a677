// The use page: opened from the card's link in the wallet, from the chooser, or from the list.

import { Screen } from '@kaquan/page-pieces/screen';
import { ActionButton } from '@kaquan/react/action-button';
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';
import { ErrorNotice, Notice } from '@kaquan/react/notice';
import { useState } from 'react';
import { type ChosenCard, getChosenCard, setChosenCard } from '../../chosen-card';
import { insideWechat } from '../../inside-wechat';
import { openCoupons } from '../../open-page';
import { UseCard } from './use-card';
import { useOpenedCard } from './use-opened-card';

function UsePage() {
  const [card, setCard] = useState(getChosenCard);
  if (!card) {
    return (
      <Screen footer={<MyCoupons />}>
        <Notice title="还没有选好要用的券" hint="在微信卡包里点开一张券，再点「在线使用」。" />
      </Screen>
    );
  }
  return (
    <OpenedCard
      card={card}
      onChange={(other) => {
        setChosenCard(other);
        setCard(other);
      }}
    />
  );
}

function OpenedCard({ card, onChange }: { card: ChosenCard; onChange(card: ChosenCard): void }) {
  const [opened, retry] = useOpenedCard(card);
  if (opened.status === 'ready') {
    const { coupon, now } = opened;
    return <UseCard key={coupon.id} coupon={coupon} now={now} onChange={onChange} />;
  }
  if (opened.status === 'loading') {
    return (
      <Screen>
        <CouponSkeleton layout="ticket" />
      </Screen>
    );
  }
  return (
    <Screen footer={<MyCoupons />}>
      <ErrorNotice error={opened.error} onRetry={retry} />
    </Screen>
  );
}

function MyCoupons() {
  return <ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />;
}

export default insideWechat(UsePage);
