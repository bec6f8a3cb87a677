// What can be claimed here, before anything is claimed: the faces of the restaurant's cards.
import type { CouponFace } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { useCallback, useEffect, useState } from 'react';

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
    loadFaces().then(
      (cards) => setState({ status: 'ready', cards }),
      (error: CouponError) => setState({ status: 'failed', cards: [], error }),
    );
  }, []);
  useEffect(reload, [reload]);
  return { ...state, reload };
}

async function loadFaces(): Promise<ClaimableCard[]> {
  let answer: Response;
  try {
    answer = await fetch(`${KAQUAN_ORIGIN}/demo/wechat/cards`);
  } catch (cause) {
    throw new CouponError('NETWORK_FAILED', 'The cards could not be loaded: try again.', { cause });
  }
  if (!answer.ok) throw new CouponError('UNAVAILABLE', 'The cards could not be loaded: try again.');
  return (await answer.json()) as ClaimableCard[];
}
