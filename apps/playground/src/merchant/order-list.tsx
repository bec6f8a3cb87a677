// The orders of the points account, folded until somebody wants to read them.
// @see 朋友的券 查询券点流水详情接口
import { formatCoins } from '@kaquan/protocol/wechat/coins';
import { dayAndMinute } from '../clock-words.ts';
import { useLanguage } from '../words/language.tsx';
import type { CoinsOrder } from './ask-merchant.ts';

export function OrderList({ orders }: { orders: CoinsOrder[] }) {
  const { merchant } = useLanguage().words;
  if (orders.length === 0) return <p className="coins-why">{merchant.account.noOrders}</p>;
  return (
    <details className="orders">
      <summary>{merchant.account.orders(orders.length)}</summary>
      <ol>
        {orders.map((order) => (
          <li key={order.orderId}>
            <b>{merchant.orderTypes[order.type] ?? order.type}</b>
            <span>{isWaiting(order) ? merchant.waiting : signed(order.free + order.paid)}</span>
            <time>{dayAndMinute(order.createTime)}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A recharge that nobody has paid yet changed nothing. */
export function isWaiting({ status }: CoinsOrder): boolean {
  return status === 'ORDER_STATUS_WAITING';
}

function signed(tenths: number): string {
  return tenths > 0 ? `+${formatCoins(tenths)}` : formatCoins(tenths).replace('-', '−');
}
