// A friend is using this very card: what that means, when to try again, and what else can be used now.
// @see 朋友的券 Mark(占用)Code接口: 40146
import { formatCountdown } from '@kaquan/page-pieces/countdown';
import { Screen } from '@kaquan/page-pieces/screen';
import { Tip } from '@kaquan/page-pieces/tip';
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { CouponCard } from '@kaquan/react/coupon-card';
import { useChooseCard } from '@kaquan/react/use-choose-card';
import { useCoupons } from '@kaquan/react/use-coupons';
import { View } from '@tarojs/components';
import type { ChosenCard } from '../../chosen-card';
import { wechat } from '../../kaquan';
import { useChosen } from './use-chosen';
import { useWait } from './use-wait';

/** WeChat lets go of a marked code after this many seconds. */
const MARK_LASTS = 300;

export interface FriendsTurnProps {
  coupon: Coupon;
  /** The server's time, seconds. */
  now: number;
  /** Seconds until the friend's reservation ends, where the server knows. */
  wait?: number | undefined;
  onRetry(): void;
  onChange(card: ChosenCard): void;
}

export function FriendsTurn({ coupon, now, wait = MARK_LASTS, onRetry, onChange }: FriendsTurnProps) {
  const { coupons, now: listNow } = useCoupons();
  const chooser = useChooseCard();
  useChosen(chooser, onChange);
  const [left, startWaiting] = useWait(Math.max(1, wait), onRetry);
  const others = coupons.filter(
    (other) => other.platform === 'wechat' && other.status === 'available' && other.id !== coupon.id,
  );
  return (
    <Screen
      footer={
        <>
          <ActionButton
            label={left === undefined ? '到点再试' : `${formatCountdown(left)} 后自动再试`}
            color={coupon.color}
            busy={left !== undefined}
            onAct={startWaiting}
          />
          {wechat.knows('chooseCard') && (
            <ActionButton
              kind="plain"
              label="换一张"
              busy={chooser.status === 'busy'}
              onAct={() => void chooser.chooseCard()}
            />
          )}
        </>
      }
    >
      <Tip tone="warning">朋友正在使用这张券。若 5 分钟内没有用掉，你可以再试一次。</Tip>
      <CouponCard coupon={{ ...coupon, status: 'reserved' }} now={now} />
      {others.length > 0 && <View className="use-more">你还有这些可用的券</View>}
      {others.map((other) => (
        <CouponCard
          key={other.id}
          coupon={other}
          now={listNow}
          action={{ label: '换这张', onUse: () => onChange({ cardId: other.templateId, code: other.id }) }}
        />
      ))}
    </Screen>
  );
}
