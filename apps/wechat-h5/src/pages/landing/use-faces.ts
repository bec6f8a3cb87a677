// What can be claimed here, before anything is claimed: the faces of the restaurant's cards.
import type { CouponFace } from '@kaquan/protocol/coupon';
import type { CouponError } from '@kaquan/protocol/errors';
import { toCouponError } from '@kaquan/react/to-coupon-error';
import { useCallback, useEffect, useState } from 'react';
import { askShop } from '../../ask-shop';

export interface ClaimableCard {
  cardId: string;
  face: CouponFace;
}

export interface Faces {
  status: 'loading' | 'ready' | 'failed';
  cards: ClaimableCard[];
  error?: CouponError;
  reload(): void;
}

export function useFaces(): Faces {
  const [state, setState] = useState<Omit<Faces, 'reload'>>({ status: 'loading', cards: [] });
  const reload = useCallback(() => {
    setState({ status: 'loading', cards: [] });
    askShop<ClaimableCard[]>('/demo/wechat/cards').then(
      (cards) => setState({ status: 'ready', cards }),
      (error) => setState({ status: 'failed', cards: [], error: toCouponError(error) }),
    );
  }, []);
  useEffect(reload, [reload]);
  return { ...state, reload };
}
