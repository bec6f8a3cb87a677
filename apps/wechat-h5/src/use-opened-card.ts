// The coupon behind a chosen card: an encrypted code is opened by the server, a plain one is in the list.
// @see 创建卡券 Code解码接口
import type { CouponAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { useCouponContext } from '@kaquan/react/coupon-provider';
import { toCouponError } from '@kaquan/react/to-coupon-error';
import { useCallback, useEffect, useState } from 'react';
import type { ChosenCard } from './chosen-card';

export type OpenedCard =
  | { status: 'loading' }
  | ({ status: 'ready' } & CouponAnswer)
  | { status: 'failed'; error: CouponError };

export function useOpenedCard(card: ChosenCard): [OpenedCard, () => void] {
  const { client } = useCouponContext();
  const [turn, setTurn] = useState(0);
  const [opened, setOpened] = useState<OpenedCard>({ status: 'loading' });

  // `turn` asks for another try.
  useEffect(() => {
    let current = true;
    setOpened({ status: 'loading' });
    const answer = 'encryptCode' in card ? client.code(card) : findHeld(card.code);
    answer.then(
      (found) => current && setOpened({ status: 'ready', ...found }),
      (error) => current && setOpened({ status: 'failed', error: toCouponError(error) }),
    );
    return () => {
      current = false;
    };

    async function findHeld(code: string): Promise<CouponAnswer> {
      const { coupons, now } = await client.coupons();
      const coupon = coupons.find((held) => held.platform === 'wechat' && held.id === code);
      if (!coupon)
        throw new CouponError('COUPON_UNKNOWN', 'The card is not in the list: choose another one.');
      return { coupon, now };
    }
  }, [client, card, turn]);

  return [opened, useCallback(() => setTurn((before) => before + 1), [])];
}
