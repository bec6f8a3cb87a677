// Recharging: an amount, then the QR code that a customer's WeChat pays; put away by itself when the points arrive.
// @see 朋友的券 充值券点接口
import { useEffect, useState } from 'react';
import { useBench } from '../bench.tsx';
import { drawQr } from '../qr/draw-qr.ts';
import { QrPoster } from '../qr/qr-poster.tsx';
import { useTable } from '../qr/table.tsx';
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type CoinsAccount, type Recharge } from './ask-merchant.ts';
import { Failure } from './failure.tsx';
import { Field } from './field.tsx';
import { isWaiting } from './order-list.tsx';
import { useAct } from './use-merchant.ts';

const TABLE_ID = 'recharge';
/** The code must be seen whole to be scanned; the panel's foot may cover it. */
const showWhole = (box: HTMLElement | null) => box?.scrollIntoView({ block: 'center' });

const whole = /^[1-9]\d{0,5}$/;

interface RechargeBoxProps {
  account: CoinsAccount;
  reload(): Promise<void>;
}

export function RechargeBox({ account, reload }: RechargeBoxProps) {
  const { merchant } = useLanguage().words;
  const { users } = useBench();
  const { put, take } = useTable();
  const { busy, failure, act } = useAct(reload);
  const [count, setCount] = useState('100');
  const [recharge, setRecharge] = useState<(Recharge & { picture: string }) | null>(null);
  const [arrived, setArrived] = useState(false);
  const { account: words } = merchant;

  const paid = account.orders.some((order) => order.orderId === recharge?.orderId && !isWaiting(order));
  useEffect(() => {
    if (!paid) return;
    take(TABLE_ID);
    setRecharge(null);
    setArrived(true);
  }, [paid, take]);

  const makeCode = () =>
    act(async () => {
      const order = await askMerchant.recharge(Number(count));
      const picture = drawQr(order.qrcodeUrl);
      put({ id: TABLE_ID, label: `充值 ${count} 券点`, picture });
      setRecharge({ ...order, picture });
      setArrived(false);
    });
  const cancel = () => {
    take(TABLE_ID);
    setRecharge(null);
  };

  if (recharge)
    return (
      <div className="recharge" data-open ref={showWhole}>
        <QrPoster picture={recharge.picture} label={words.recharge} caption={`微信支付 ¥${count}`} />
        <p>
          <b>{words.pay(users[0]?.name ?? '')}</b>
          <small>{words.payHow}</small>
        </p>
        <button type="button" className="button" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    );
  return (
    <>
      <div className="recharge">
        <Field label={words.count} value={count} inputMode="numeric" onChange={setCount} />
        <button type="button" className="button" disabled={busy || !whole.test(count)} onClick={makeCode}>
          {busy ? merchant.busy : words.makeCode}
        </button>
      </div>
      {arrived && (
        <p className="merchant-good" role="status">
          ✓ {words.paidUp}
        </p>
      )}
      <Failure words={failure} />
    </>
  );
}
