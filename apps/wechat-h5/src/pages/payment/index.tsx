// Back from the payment: whether it was paid is what the server says, not that the person came back.
// @see BeeCloud REST API 5 订单查询
import { Screen } from '@kaquan/page-pieces/screen';
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';
import { ErrorNotice, Notice } from '@kaquan/react/notice';
import { useBill } from '@kaquan/react/use-bill';
import { useRouter } from '@tarojs/taro';
import { insideWechat } from '../../inside-wechat';
import { billOfOrder } from '../../made-bills';
import { openCheckout } from '../../open-page';
import { BillState } from './bill-state';
import './payment.css';

function PaymentPage() {
  const { order } = useRouter().params;
  const billNo = order && billOfOrder(order);
  if (billNo) return <Watched billNo={billNo} />;
  return (
    <Screen>
      <Notice
        title="没有找到这笔付款"
        hint="请在下单的手机上查看。"
        action={{ label: '去点单', onAct: () => openCheckout() }}
      />
    </Screen>
  );
}

function Watched({ billNo }: { billNo: string }) {
  const watch = useBill(billNo);
  if (watch.status === 'ready') return <BillState answer={watch} />;
  return (
    <Screen>
      {watch.status === 'failed' ? (
        <ErrorNotice error={watch.error} onRetry={watch.reload} />
      ) : (
        <CouponSkeleton layout="ticket" />
      )}
    </Screen>
  );
}

export default insideWechat(PaymentPage);
