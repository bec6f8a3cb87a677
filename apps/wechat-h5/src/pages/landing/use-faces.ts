// What can be claimed here, before anything is claimed: the faces of the restaurant's cards.
import type { CouponError } from '@kaquan/protocol/errors';
import type { ShownCoupon } from '@kaquan/react/coupon-words';
import { toCouponError } from '@kaquan/react/to-coupon-error';
import { useCallback, useEffect, useState } from 'react';
import { askShop } from '../../ask-shop';

export interface ClaimableCard {
  cardId: string;
  face: ShownCoupon;
}

interface Answer {
  cards: ClaimableCard[];
  /** The server's time, seconds. */
  now: number;
}

export interface Faces extends Answer {
  status: 'loading' | 'ready' | 'failed';
  error?: CouponError;
  reload(): void;
}

const NOTHING: Answer = { cards: [], now: 0 };

export function useFaces(): Faces {
  const [state, setState] = useState<Omit<Faces, 'reload'>>({ status: 'loading', ...NOTHING });
  const reload = useCallback(() => {
    setState({ status: 'loading', ...NOTHING });
    askShop<Answer>('/demo/wechat/cards').then(
      ({ cards, now }) => setState({ status: 'ready', cards, now }),
      (error) => setState({ status: 'failed', ...NOTHING, error: toCouponError(error) }),
    );
  }, []);
  useEffect(reload, [reload]);
  return { ...state, reload };
}
