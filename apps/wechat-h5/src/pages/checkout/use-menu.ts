// What the restaurant serves.
import type { CouponError } from '@kaquan/protocol/errors';
import { toCouponError } from '@kaquan/react/to-coupon-error';
import { useCallback, useEffect, useState } from 'react';
import { askShop } from '../../ask-shop';

export interface Meal {
  id: string;
  name: string;
  note: string;
  /** Fen. */
  price: number;
}

export interface Menu {
  meals: Meal[];
  error?: CouponError;
}

export function useMenu(): Menu & { reload(): void } {
  const [menu, setMenu] = useState<Menu>({ meals: [] });
  const reload = useCallback(() => {
    setMenu({ meals: [] });
    askShop<Menu>('/shop/menu').then(setMenu, (error) => setMenu({ meals: [], error: toCouponError(error) }));
  }, []);
  useEffect(reload, [reload]);
  return { ...menu, reload };
}
