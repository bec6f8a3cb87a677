// 去卡包查看: wx.openCard as a state a page can show.
import { openCard } from '@kaquan/client/wechat/open-card';
import { CouponError } from '@kaquan/protocol/errors';
import { useCallback } from 'react';
import { useCouponContext } from '../provider/coupon-provider.tsx';
import { type TaskState, useTask } from '../provider/use-task.ts';

/** A card that the person has. */
export interface HeldCard {
  cardId: string;
  /** Decrypted: a coupon's `id`, not an encryptCode. */
  code: string;
}

export interface OpenCardState {
  status: 'idle' | 'busy' | 'opened' | 'cancelled' | 'failed';
  error?: CouponError;
}

export interface UseOpenCard extends OpenCardState {
  openCard(cards: HeldCard[]): Promise<void>;
}

/**
 * Shows cards in the user's WeChat wallet. A second tap while busy does nothing.
 *
 * @example const { openCard } = useOpenCard(); await openCard([{ cardId: coupon.templateId, code: coupon.id }]);
 * @supported h5 weapp
 */
export function useOpenCard(): UseOpenCard {
  const { wechat } = useCouponContext();
  const [task, run] = useTask(
    useCallback(
      async (cards: HeldCard[]) => {
        if (!wechat) throw new CouponError('UNSUPPORTED', 'Open this page in WeChat to see the card.');
        return openCard(wechat, cards);
      },
      [wechat],
    ),
  );
  return Object.assign({ openCard: run }, describe(task));
}

function describe(task: TaskState<{ cancelled: boolean }>): OpenCardState {
  if (task.status === 'failed') return task;
  if (task.status !== 'done') return { status: task.status };
  return { status: task.value.cancelled ? 'cancelled' : 'opened' };
}
