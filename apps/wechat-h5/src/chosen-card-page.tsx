// What the pages of one coupon stand behind: which card was chosen, and the coupon behind it.
import { Screen } from '@kaquan/page-pieces/screen';
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';
import { ErrorNotice, Notice } from '@kaquan/react/notice';
import { type ComponentType, useState } from 'react';
import { type ChosenCard, getChosenCard, setChosenCard } from './chosen-card';
import { openCoupons } from './open-page';
import { useOpenedCard } from './use-opened-card';

export interface ChosenCardProps {
  coupon: Coupon;
  /** The server's time, seconds. */
  now: number;
  /** Another card, of the wallet's chooser or the list. */
  onChange(card: ChosenCard): void;
}

/** A mini-program that WeChat had ended comes back on the page where it was, without the card. */
const CHOOSE_HINT =
  process.env.TARO_ENV === 'weapp'
    ? '从「我的卡券」里选一张。'
    : '在微信卡包里点开一张券，再点「立即使用」。';

export function chosenCardPage(Page: ComponentType<ChosenCardProps>): ComponentType {
  return function ChosenCardPage() {
    const [card, setCard] = useState(getChosenCard);
    if (!card) {
      return (
        <Screen footer={<MyCoupons />}>
          <Notice title="还没有选好要用的券" hint={CHOOSE_HINT} />
        </Screen>
      );
    }
    return (
      <Opened
        card={card}
        Page={Page}
        onChange={(other) => {
          setChosenCard(other);
          setCard(other);
        }}
      />
    );
  };
}

interface OpenedProps {
  card: ChosenCard;
  Page: ComponentType<ChosenCardProps>;
  onChange(card: ChosenCard): void;
}

function Opened({ card, Page, onChange }: OpenedProps) {
  const [opened, retry] = useOpenedCard(card);
  if (opened.status === 'ready') {
    const { coupon, now } = opened;
    return <Page key={coupon.id} coupon={coupon} now={now} onChange={onChange} />;
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
