// 再送一张: after a friends' coupon was used, from below: what there is to give, and the way to it.
// @see 朋友的券 核销后再次赠送卡券接口
import { CONSUME_AND_SHARE_SINCE, canConsumeAndShare } from '@kaquan/client/wechat/client-version';
import { inWechat } from '@kaquan/client/wechat/in-wechat';
import type { Coupon } from '@kaquan/protocol/coupon';
import { View } from '@tarojs/components';
import { ActionButton } from '../button/action-button.tsx';
import { CouponCard } from '../coupon/coupon-card.tsx';
import type { ShownCoupon } from '../coupon/coupon-words.ts';
import { errorWords } from '../errors/error-words.ts';
import { Notice } from '../frame/notice.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { Tip } from '../frame/tip.tsx';
import { OlderClientNotice } from './older-client-notice.tsx';
import { type ShareAgainState, useShareAgain } from './use-share-again.ts';

export interface ShareAgainSheetProps {
  open: boolean;
  onClose(): void;
  /** The coupon that was used. */
  used: Pick<Coupon, 'templateId' | 'id' | 'color'> & ShownCoupon;
  /** The coupon that comes next where it is another one (consume_share_card_list); else one like the used. */
  next?: ShownCoupon;
  /** The server's time, seconds. */
  now: number;
}

const LABELS: Record<ShareAgainState['status'], string> = {
  unsupported: '',
  idle: '再送一张给朋友',
  busy: '正在打开微信',
  shared: '已经送出',
  cancelled: '再送一张给朋友',
  failed: '再试一次',
};

/**
 * A sheet over the page. In a WeChat that cannot do it, it says what is needed instead of offering a button.
 *
 * @example <ShareAgainSheet open={open} onClose={close} used={coupon} now={now} />
 * @supported h5
 */
export function ShareAgainSheet({ open, onClose, used, next, now }: ShareAgainSheetProps) {
  const { status, error, shareAgain } = useShareAgain();
  if (!open) return null;
  const words = status === 'failed' ? errorWords(error) : undefined;
  return (
    <Sheet label="再送一张" onClose={onClose}>
      <View className="kq-sheet__body">
        <View className="kq-share__title">用掉一张，再送一张</View>
        {status === 'unsupported' ? (
          <Unsupported />
        ) : (
          <>
            <View className="kq-share__words">
              领到后放在微信卡包，你和朋友都能看到，也都能用；谁先用掉算谁的。
            </View>
            <CouponCard coupon={faceOf(next ?? used)} now={now} />
            {status === 'shared' && <Tip tone="good">送好了，朋友打开卡包就能看到。</Tip>}
            {status === 'cancelled' && <Tip>没有送出，随时可以再送。</Tip>}
            {words && <Tip tone="warning">{`${words.title}。${words.hint}`}</Tip>}
          </>
        )}
      </View>
      <View className="kq-sheet__buttons">
        {status !== 'unsupported' && (
          <ActionButton
            label={LABELS[status]}
            color={used.color}
            busy={status === 'busy'}
            disabled={status === 'shared'}
            onAct={() => void shareAgain({ cardId: used.templateId, code: used.id })}
          />
        )}
        <ActionButton kind="plain" label={status === 'shared' ? '完成' : '以后再说'} onAct={onClose} />
      </View>
    </Sheet>
  );
}

function Unsupported() {
  if (inWechat() && !canConsumeAndShare()) {
    return <OlderClientNotice wish="再送一张" needs={CONSUME_AND_SHARE_SINCE} />;
  }
  return <Notice title="这里还不能送" hint="请在微信里打开店铺的网页，用掉朋友的券后再送。" />;
}

/** What is given is a new coupon: neither used nor with a code. */
function faceOf({ title, benefit, leastCost, shopName, color, sharedWithFriends }: ShownCoupon): ShownCoupon {
  return Object.assign(
    { title, benefit, leastCost },
    shopName !== undefined && { shopName },
    color !== undefined && { color },
    sharedWithFriends !== undefined && { sharedWithFriends },
  );
}
