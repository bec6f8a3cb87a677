// The price of so many coupons, asked of WeChat when the merchant has stopped typing.
// @see 朋友的券 对优惠券批价
import { useEffect, useState } from 'react';
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type StockPrice } from './ask-merchant.ts';
import { merchantFailureWords } from './merchant-failure-words.ts';

/** Milliseconds without typing. */
const REST = 350;

/**
 * @param quantity 0: nothing to ask
 * @param balance what the account has: free points are spent first, so the price is split anew when it changes
 */
export function usePrice(cardId: string, quantity: number, balance: number) {
  const { language } = useLanguage();
  const [price, setPrice] = useState<StockPrice | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // `balance` is not read here: it says when to ask again.
  useEffect(() => {
    setPrice(null);
    setFailure(null);
    if (quantity === 0) return;
    let current = true;
    const timer = setTimeout(() => {
      askMerchant.price(cardId, quantity).then(
        (found) => current && setPrice(found),
        (cause: unknown) => current && setFailure(merchantFailureWords(cause, language)),
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [cardId, quantity, balance, language]);
  return { price, failure };
}
