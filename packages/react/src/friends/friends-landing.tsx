// The landing page of friends' coupons: what it is, what sharing means, and 领取.
// @see 朋友的券 投放: 批量添加卡券(addcard)接口
import type { CardExtRequest } from '@kaquan/protocol/api';
import { View } from '@tarojs/components';
import { type ReactNode, useEffect } from 'react';
import { ActionButton } from '../button/action-button.tsx';
import { type AddCardState, useAddCard } from '../claim/use-add-card.ts';
import { CouponCard } from '../coupon/coupon-card.tsx';
import type { ShownCoupon } from '../coupon/coupon-words.ts';
import { Notice } from '../frame/notice.tsx';
import { WholePage } from '../frame/whole-page.tsx';
import { useCouponContext } from '../provider/coupon-provider.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { claimObstacle } from './claim-obstacle.ts';
import { FriendsMeaning } from './friends-meaning.tsx';
import { LandingAction, LandingTip } from './landing-claim.tsx';
import { landingTexts } from './landing-texts.ts';
import { OlderClientNotice } from './older-client-notice.tsx';

/** A card that can be claimed here: what addCard wants of it, and its face. */
export type LandingCard = CardExtRequest['cards'][number] & { face: ShownCoupon };

export interface FriendsLandingProps {
  /** What one tap claims: the first is shown large, the others as rows under it. None: 券已经领完了. */
  cards: readonly LandingCard[];
  /** The server's time, seconds. */
  now: number;
  /** Where it was claimed, for cards that do not say it themselves: comes back in the push. */
  outerStr?: string;
  /** Called on every change of the claim; for telling the server of the codes at once, before the push does. */
  onChange?: (state: AddCardState) => void;
  /** The primary button once something was claimed; without it, 已领取. */
  claimedAction?: { label: string; onAct(): void };
  /** The quiet button under it. */
  action?: { label: string; onAct(): void };
  /** Under the perforation of the first card: period, conditions. */
  details?: ReactNode;
  /** Under it all: what else there is. */
  children?: ReactNode;
}

/**
 * A whole page, with the claim in all its states: outside WeChat, in one too old, too early, busy, closed again,
 * claimed, and card by card what WeChat refused.
 *
 * @example <FriendsLanding cards={[{ cardId, face }]} now={now} action={{ label: '查看我的卡券', onAct: openCoupons }} />
 * @supported h5 weapp
 */
export function FriendsLanding(props: FriendsLandingProps) {
  const { cards, now, outerStr, onChange, claimedAction, action } = props;
  const texts = useTexts('landing', landingTexts);
  const { wechat } = useCouponContext();
  const claim = useAddCard();
  const { status, cards: answered, error } = claim;
  const [first, ...others] = cards;
  const faces = cards.map(({ face }) => face);
  const friends = faces.some((face) => face.sharedWithFriends);
  const obstacle = claimObstacle({ faces, now, wechat });

  // biome-ignore lint/correctness/useExhaustiveDependencies: tells of a change of state, not of the callback
  useEffect(() => {
    onChange?.(Object.assign({ status }, answered && { cards: answered }, error && { error }));
  }, [status, answered, error]);

  function claimAll(): void {
    const where = outerStr === undefined ? {} : { outerStr };
    // The face is ours alone; as JSON, what is undefined is not sent.
    void claim.addCard(cards.map((card) => Object.assign({}, where, card, { face: undefined })));
  }

  const refused = ({ cardId }: LandingCard) =>
    answered?.some((card) => card.cardId === cardId && !card.isSuccess) ? (
      <View className="kq-landing__refused">{texts.refusedCard}</View>
    ) : null;

  const buttons = (
    <>
      {first && (
        <LandingAction
          claim={claim}
          obstacle={obstacle}
          count={cards.length}
          color={first.face.color}
          now={now}
          claimedAction={claimedAction}
          onClaim={claimAll}
        />
      )}
      {action && <ActionButton kind="plain" label={action.label} onAct={action.onAct} />}
    </>
  );
  if (!first) {
    return (
      <WholePage buttons={buttons}>
        <Notice title={texts.goneTitle} hint={texts.goneHint} />
      </WholePage>
    );
  }
  return (
    <WholePage buttons={buttons} tips={<LandingTip claim={claim} friends={friends} />}>
      <CouponCard layout="ticket" coupon={first.face} now={now}>
        {refused(first)}
        {props.details}
      </CouponCard>
      {others.length > 0 && <View className="kq-landing__more">{texts.more}</View>}
      {others.map((card) => (
        <CouponCard key={card.cardId} coupon={card.face} now={now}>
          {refused(card)}
        </CouponCard>
      ))}
      {obstacle?.kind === 'older' && <OlderClientNotice needs={obstacle.needs} />}
      {obstacle?.kind === 'elsewhere' && <Notice title={texts.elsewhereTitle} hint={texts.elsewhereHint} />}
      {friends && <FriendsMeaning />}
      {props.children}
    </WholePage>
  );
}
