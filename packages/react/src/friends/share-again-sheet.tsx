// 再送一张: after a friends' coupon was used, from below: what there is to give, and the way to it.
// @see 朋友的券 核销后再次赠送卡券接口
import { CONSUME_AND_SHARE_SINCE, canConsumeAndShare } from '@kaquan/client/wechat/client-version';
import { inWechat } from '@kaquan/client/wechat/in-wechat';
import type { Coupon } from '@kaquan/protocol/coupon';
import { View } from '@tarojs/components';
import { ActionButton } from '../button/action-button.tsx';
import { CouponCard } from '../coupon/coupon-card.tsx';
import type { ShownCoupon } from '../coupon/coupon-words.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { Notice } from '../frame/notice.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { Tip } from '../frame/tip.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { shareTexts } from './friends-texts.ts';
import { OlderClientNotice } from './older-client-notice.tsx';
import { useShareAgain } from './use-share-again.ts';

export interface ShareAgainSheetProps {
  /** Whether it is there at all. */
  open: boolean;
  /** Asked for by the quiet button, a tap beside the sheet and Escape. */
  onClose(): void;
  /** The coupon that was used. */
  used: Pick<Coupon, 'templateId' | 'id' | 'color'> & ShownCoupon;
  /** The coupon that comes next where it is another one (consume_share_card_list); else one like the used. */
  next?: ShownCoupon;
  /** The server's time, seconds. */
  now: number;
}

/**
 * A sheet over the page. In a WeChat that cannot do it, it says what is needed instead of offering a button.
 *
 * @example <ShareAgainSheet open={open} onClose={close} used={coupon} now={now} />
 * @supported h5
 */
export function ShareAgainSheet({ open, onClose, used, next, now }: ShareAgainSheetProps) {
  const texts = useTexts('share', shareTexts);
  const errors = useTexts('errors', errorTexts);
  const { status, error, shareAgain } = useShareAgain();
  if (!open) return null;
  const words = status === 'failed' ? errors.words(error) : undefined;
  return (
    <Sheet label={texts.label} onClose={onClose}>
      <View className="kq-sheet__body">
        <View className="kq-share__title">{texts.title}</View>
        {status === 'unsupported' ? (
          <Unsupported />
        ) : (
          <>
            <View className="kq-share__words">{texts.words}</View>
            <CouponCard coupon={faceOf(next ?? used)} now={now} />
            {status === 'shared' && <Tip tone="good">{texts.sharedTip}</Tip>}
            {status === 'cancelled' && <Tip>{texts.cancelledTip}</Tip>}
            {words && <Tip tone="warning">{texts.trouble(words.title, words.hint)}</Tip>}
          </>
        )}
      </View>
      <View className="kq-sheet__buttons">
        {status !== 'unsupported' && (
          <ActionButton
            label={texts.button[status]}
            color={used.color}
            busy={status === 'busy'}
            disabled={status === 'shared'}
            onAct={() => void shareAgain({ cardId: used.templateId, code: used.id })}
          />
        )}
        <ActionButton kind="plain" label={status === 'shared' ? texts.done : texts.later} onAct={onClose} />
      </View>
    </Sheet>
  );
}

function Unsupported() {
  const texts = useTexts('share', shareTexts);
  if (inWechat() && !canConsumeAndShare()) {
    return <OlderClientNotice wish={texts.label} needs={CONSUME_AND_SHARE_SINCE} />;
  }
  return <Notice title={texts.unsupportedTitle} hint={texts.unsupportedHint} />;
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
