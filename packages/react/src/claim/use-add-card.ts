// 领取到微信卡包: wx.addCard as a state a button can show.
import type { AddCardResult } from '@kaquan/client';
import { addCard } from '@kaquan/client/wechat/add-card';
import type { CardExtRequest } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { useCallback } from 'react';
import { useCouponContext } from '../provider/coupon-provider.tsx';
import { type TaskState, useTask } from '../provider/use-task.ts';

/** Whether it went in, and its encrypted code. */
export type AddedCard = Extract<AddCardResult, { cancelled: false }>['cards'][number];

export interface AddCardState {
  status: 'idle' | 'busy' | 'added' | 'cancelled' | 'failed';
  /** Once WeChat has answered: which went in, with the encrypted code of each, and which it refused. */
  cards?: AddedCard[];
  error?: CouponError;
}

export interface UseAddCard extends AddCardState {
  addCard(cards: CardExtRequest['cards']): Promise<void>;
}

/**
 * Adds cards to the user's WeChat wallet. A second tap while busy does nothing. `added` when at least one
 * card went in; when WeChat refused every one of them it is `failed`, whatever the callback said.
 *
 * @example const { addCard, status } = useAddCard(); await addCard([{ cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }]);
 * @supported h5 weapp
 */
export function useAddCard(): UseAddCard {
  const { wechat } = useCouponContext();
  const [task, run] = useTask(
    useCallback(
      async (cards: CardExtRequest['cards']) => {
        if (!wechat) throw new CouponError('UNSUPPORTED', 'Open this page in WeChat to add the card.');
        return addCard(wechat, cards);
      },
      [wechat],
    ),
  );
  return Object.assign({ addCard: run }, describe(task));
}

function describe(task: TaskState<AddCardResult>): AddCardState {
  if (task.status === 'failed') return task;
  if (task.status !== 'done') return { status: task.status };
  if (task.value.cancelled) return { status: 'cancelled' };
  const { cards } = task.value;
  if (cards.some((card) => card.isSuccess)) return { status: 'added', cards };
  return { status: 'failed', cards, error: NONE_ADDED };
}

/** One for all times, so that a page that watches it sees no change where there is none. */
const NONE_ADDED = new CouponError('SDK_CALL_FAILED', 'WeChat added none of the cards.');
