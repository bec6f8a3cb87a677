// 换一张: wx.chooseCard as a state a page can show.
import type { ChooseCardResult, ChosenCard } from '@kaquan/client';
import { chooseCard } from '@kaquan/client/wechat/choose-card';
import type { ChooseCardRequest } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { useCallback } from 'react';
import { useCouponContext } from '../provider/coupon-provider.tsx';
import { type TaskState, useTask } from '../provider/use-task.ts';

export interface ChooseCardState {
  status: 'idle' | 'busy' | 'chosen' | 'cancelled' | 'failed';
  /** Once `chosen`: each with its encrypted code, which client.code() opens. */
  cards?: ChosenCard[];
  error?: CouponError;
}

export interface UseChooseCard extends ChooseCardState {
  chooseCard(query?: ChooseCardRequest): Promise<void>;
}

/**
 * Lets the user pick a card from the WeChat wallet. A second tap while busy does nothing.
 *
 * @example const { chooseCard, cards } = useChooseCard(); await chooseCard();
 * @supported h5
 */
export function useChooseCard(): UseChooseCard {
  const { wechat } = useCouponContext();
  const [task, run] = useTask(
    useCallback(
      async (query: ChooseCardRequest = {}) => {
        if (!wechat) throw new CouponError('UNSUPPORTED', 'Open this page in WeChat to choose a card.');
        return chooseCard(wechat, query);
      },
      [wechat],
    ),
  );
  return Object.assign({ chooseCard: run }, describe(task));
}

function describe(task: TaskState<ChooseCardResult>): ChooseCardState {
  if (task.status === 'failed') return task;
  if (task.status !== 'done') return { status: task.status };
  return task.value.cancelled ? { status: 'cancelled' } : { status: 'chosen', cards: task.value.cards };
}
