// Buying stock with points: a number, the price that WeChat names for it, and the exchange.
// @see 朋友的券 对优惠券批价, 确认兑换库存接口
import { useState } from 'react';
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type CoinsAccount, type MerchantCoupon } from './ask-merchant.ts';
import { Failure } from './failure.tsx';
import { Field } from './field.tsx';
import { useAct } from './use-merchant.ts';
import { usePrice } from './use-price.ts';

interface StockStepProps {
  coupon: MerchantCoupon;
  account: CoinsAccount;
  reload(): Promise<void>;
  /** Goes to where the account is opened and points are bought. */
  onRecharge(): void;
}

export function StockStep({ coupon, account, reload, onRecharge }: StockStepProps) {
  const { merchant } = useLanguage().words;
  const { busy, failure, act } = useAct(reload);
  const [text, setText] = useState('100');
  const { stock } = merchant.steps;
  const quantity = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
  const balance = account.free + account.paid;
  const { price, failure: priceFailure } = usePrice(coupon.cardId, account.activated ? quantity : 0, balance);
  const missing = price ? price.price - balance : 0;
  const wrong = failure ?? priceFailure;
  if (!account.activated)
    return (
      <>
        <p className="step-why">{stock.why}</p>
        <button type="button" className="primary" onClick={onRecharge}>
          {merchant.account.activate}
        </button>
      </>
    );
  return (
    <>
      <p className="step-why">{stock.why}</p>
      <div className="stock">
        <Field label={stock.quantity} value={text} inputMode="numeric" onChange={setText} />
        <p className="stock-price" aria-live="polite">
          {price ? (
            <>
              <b>{stock.price(merchant.coins(price.price))}</b>
              <small>{stock.split(merchant.coins(price.free), merchant.coins(price.paid))}</small>
            </>
          ) : (
            quantity > 0 && !priceFailure && <small>{stock.asking}</small>
          )}
        </p>
      </div>
      {missing > 0 && (
        <div className="stock-missing" role="alert">
          {stock.missing(merchant.coins(missing))}
          <button type="button" className="button" onClick={onRecharge}>
            {stock.recharge}
          </button>
        </div>
      )}
      <Failure words={wrong} />
      <button
        type="button"
        className="primary"
        disabled={busy || !price || missing > 0}
        aria-busy={busy}
        onClick={() => act(() => askMerchant.buyStock(coupon.cardId, quantity))}
      >
        {busy ? merchant.busy : stock.buy(quantity)}
      </button>
    </>
  );
}
