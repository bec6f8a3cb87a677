// How a bill stands, and the one thing to do next.
import { openPayment } from '@kaquan/client/beecloud/open-payment';
import { Screen } from '@kaquan/page-pieces/screen';
import type { Bill, BillAnswer } from '@kaquan/protocol/api';
import { ActionButton } from '@kaquan/react/action-button';
import { CouponCard } from '@kaquan/react/coupon-card';
import { priceWords } from '@kaquan/react/price-words';
import { formatMoment } from '@kaquan/react/validity-words';
import { View } from '@tarojs/components';
import { openCheckout, openCoupons } from '../../open-page';

export function BillState({ answer }: { answer: BillAnswer }) {
  const { bill, coupon, now } = answer;
  const { title, hint } = wordsOf(bill, now);
  return (
    <Screen footer={<NextStep bill={bill} />}>
      <View className={`payment payment--${bill.state}`} role="status">
        <View className="payment-mark" />
        <View className="payment-title">{title}</View>
        <View className="payment-amount">{priceWords(bill.payFee ?? bill.totalFee)}</View>
        <View className="payment-hint">{hint}</View>
      </View>
      {coupon && <CouponCard coupon={coupon} now={now} />}
    </Screen>
  );
}

function wordsOf(bill: Bill, now: number): { title: string; hint: string } {
  const { state, couponId, discountFee = 0, closesAt } = bill;
  switch (state) {
    case 'paid':
      return {
        title: '支付成功',
        hint: discountFee > 0 ? `优惠券省了 ${priceWords(discountFee)}` : '请留意取餐号',
      };
    case 'open':
      return {
        title: '还没有收到付款',
        hint: `付款后这里会自动更新。${couponId ? '优惠券' : '订单'}保留到 ${formatMoment(closesAt, now)}。`,
      };
    case 'closed':
      return {
        title: '付款没有完成',
        hint: couponId ? '优惠券已经放回，可以重新下单。' : '可以重新下单。',
      };
    case 'surplus':
      return { title: '重复付款', hint: '这笔订单已经付过，多付的钱会原路退回。' };
  }
}

function NextStep({ bill }: { bill: Bill }) {
  const coupons = <ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />;
  if (bill.state === 'open')
    return (
      <>
        {bill.payment && <ActionButton label="继续支付" onAct={() => openPayment(bill)} />}
        {coupons}
      </>
    );
  const label = bill.state === 'closed' ? '重新下单' : '再点一单';
  return (
    <>
      <ActionButton label={label} onAct={() => openCheckout()} />
      {coupons}
    </>
  );
}
