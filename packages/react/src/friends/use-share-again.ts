// 再送一张: wx.consumeAndShareCard as a state a page can show.
// @see 朋友的券 核销后再次赠送卡券接口
import { consumeAndShareCard } from '@kaquan/client/wechat/consume-and-share-card';
import { CouponError } from '@kaquan/protocol/errors';
import { useCallback } from 'react';
import type { HeldCard } from '../claim/use-open-card.ts';
import { useCouponContext } from '../provider/coupon-provider.tsx';
import { type TaskState, useTask } from '../provider/use-task.ts';

export interface ShareAgainState {
  /** `unsupported`: this WeChat is too old, or it is a mini-program or no WeChat at all. */
  status: 'unsupported' | 'idle' | 'busy' | 'shared' | 'cancelled' | 'failed';
  error?: CouponError;
}

export interface UseShareAgain extends ShareAgainState {
  /** @param used the friends' coupon that was used, its code decrypted */
  shareAgain(used: HeldCard): Promise<void>;
}

/**
 * Offers the coupon that comes with a used friends' coupon. A second tap while busy does nothing.
 *
 * @example const { shareAgain, status } = useShareAgain(); await shareAgain({ cardId: coupon.templateId, code: coupon.id });
 * @supported h5
 */
export function useShareAgain(): UseShareAgain {
  const { wechat } = useCouponContext();
  const [task, run] = useTask(
    useCallback(
      async (used: HeldCard) => {
        if (!wechat) throw new CouponError('UNSUPPORTED', 'Open this page in WeChat to share the next card.');
        return consumeAndShareCard(wechat, used);
      },
      [wechat],
    ),
  );
  const supported = wechat?.knows('consumeAndShareCard') ?? false;
  return Object.assign({ shareAgain: run }, describe(task, supported));
}

function describe(task: TaskState<{ cancelled: boolean }>, supported: boolean): ShareAgainState {
  // It may also turn out by trying: a page may have brought a jweixin of its own that is older.
  if (!supported || (task.status === 'failed' && task.error.code === 'UNSUPPORTED')) {
    return task.status === 'failed'
      ? { status: 'unsupported', error: task.error }
      : { status: 'unsupported' };
  }
  if (task.status === 'failed') return task;
  if (task.status !== 'done') return { status: task.status };
  return { status: task.value.cancelled ? 'cancelled' : 'shared' };
}
