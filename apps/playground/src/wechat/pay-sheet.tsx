// WeChat Pay asks for its money: for points that a merchant recharges.
// @see 朋友的券 充值券点接口
import { Sheet } from './sheet.tsx';

interface PaySheetProps {
  /** Points; each is a yuan. */
  coinCount: number;
  busy: boolean;
  onPay(): void;
  onClose(): void;
}

export function PaySheet({ coinCount, busy, onPay, onClose }: PaySheetProps) {
  return (
    <Sheet title="微信支付" onClose={onClose}>
      <p className="pay-to">微信卡券 · 券点充值</p>
      <p className="pay-sum">
        <small>¥</small>
        {coinCount.toFixed(2)}
      </p>
      <button type="button" className="sheet-button" disabled={busy} onClick={onPay}>
        {busy ? '正在支付' : '确认支付'}
      </button>
    </Sheet>
  );
}
