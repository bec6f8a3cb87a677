// The points account: opened once, filled by WeChat's present and by recharges, with every order to its name.
// @see 朋友的券 开通券点账户接口, 查询券点余额接口, 查询券点流水详情接口
import { formatCoins } from '@kaquan/protocol/wechat/coins';
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type CoinsAccount } from './ask-merchant.ts';
import { Failure } from './failure.tsx';
import { OrderList } from './order-list.tsx';
import { RechargeBox } from './recharge-box.tsx';
import { useAct } from './use-merchant.ts';
import './coins-panel.css';

interface CoinsPanelProps {
  account: CoinsAccount;
  reload(): Promise<void>;
}

export function CoinsPanel({ account, reload }: CoinsPanelProps) {
  const { merchant } = useLanguage().words;
  const { busy, failure, act } = useAct(reload);
  const { account: words } = merchant;
  return (
    <section className="coins" aria-label={words.title}>
      <header>
        <h3>{words.title}</h3>
        {account.activated && (
          <dl>
            <div>
              <dt>{words.free}</dt>
              <dd>{formatCoins(account.free)}</dd>
            </div>
            <div>
              <dt>{words.paid}</dt>
              <dd>{formatCoins(account.paid)}</dd>
            </div>
          </dl>
        )}
      </header>
      {account.activated && (
        <p className="coins-total" data-total={account.free + account.paid}>
          {formatCoins(account.free + account.paid)}
          <small>{merchant.unit}</small>
        </p>
      )}
      <p className="coins-why">{words.why}</p>
      <Failure words={failure} />
      {account.activated ? (
        <>
          <RechargeBox account={account} reload={reload} />
          <OrderList orders={account.orders} />
        </>
      ) : (
        <button type="button" className="primary" disabled={busy} onClick={() => act(askMerchant.activate)}>
          {busy ? merchant.busy : words.activate}
        </button>
      )}
    </section>
  );
}
