// From the order to the payment's own page.
// @see BeeCloud 营销卡券 流程 4
import { createBill } from '@kaquan/client/beecloud/create-bill';
import { openPayment } from '@kaquan/client/beecloud/open-payment';
import { CouponError } from '@kaquan/protocol/errors';
import { useCouponContext } from '@kaquan/react/coupon-provider';
import { errorWords } from '@kaquan/react/error-words';
import { useRef, useState } from 'react';
import { askShop } from '../../ask-shop';
import { rememberBill } from '../../made-bills';
import { openPaymentResult } from '../../open-page';

/** Pays on a page of its own, which every browser can open. In WeChat a shop with a merchant number takes BC_WX_JSAPI. */
const CHANNEL = 'BC_WX_WAP';

interface PaymentChoice {
  mealId: string;
  /** Null: without a coupon. */
  couponId: string | null;
}

export interface UsePayment {
  busy: boolean;
  /** Why it did not come to the payment. */
  words: string | undefined;
  pay(choice: PaymentChoice): Promise<void>;
}

export function usePayment(): UsePayment {
  const { client } = useCouponContext();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<string>();
  /** The same wish is the same order: after a lost answer, or on the way back from the payment. */
  const placed = useRef<PaymentChoice & { orderId: string }>();

  async function orderFor({ mealId, couponId }: PaymentChoice): Promise<string> {
    const before = placed.current;
    if (before?.mealId === mealId && before.couponId === couponId) return before.orderId;
    const { id } = await askShop<{ id: string }>('/shop/orders', { mealId });
    placed.current = { mealId, couponId, orderId: id };
    return id;
  }

  async function pay(choice: PaymentChoice): Promise<void> {
    if (busy) return;
    setBusy(true);
    setWords(undefined);
    try {
      const orderId = await orderFor(choice);
      const coupon = choice.couponId === null ? {} : { couponId: choice.couponId };
      const { bill } = await createBill(client, { orderId, channel: CHANNEL, ...coupon });
      rememberBill(orderId, bill.billNo);
      if (bill.state === 'open') openPayment(bill);
      else openPaymentResult(orderId);
    } catch (error) {
      setWords(paymentWords(error));
    }
    // On the way back the browser may show this very page again.
    setBusy(false);
  }

  return { busy, words, pay };
}

/** A coupon of the shop's is nobody else's: another order of the same person has it. */
function paymentWords(error: unknown): string {
  if (error instanceof CouponError && error.code === 'COUPON_RESERVED')
    return '这张券正在另一笔订单里使用。付完那一笔，或者换一张券。';
  const { title, hint } = errorWords(error);
  return `${title}。${hint}`;
}
