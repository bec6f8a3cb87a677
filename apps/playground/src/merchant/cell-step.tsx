// 买单 or 自助核销 on the card's face, one at most.
// @see 创建卡券 设置买单接口, 设置自助核销接口
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type Cell, type MerchantCoupon } from './ask-merchant.ts';
import { Choice } from './choice.tsx';
import { Failure } from './failure.tsx';
import { useAct } from './use-merchant.ts';

interface CellStepProps {
  coupon: MerchantCoupon;
  reload(): Promise<void>;
}

export function CellStep({ coupon, reload }: CellStepProps) {
  const { merchant } = useLanguage().words;
  const { busy, failure, act } = useAct(reload);
  const { cells } = merchant.steps;
  const choices: Record<Cell, string> = { none: cells.none, pay: cells.pay, self: cells.self };
  return (
    <>
      <p className="step-why">{cells.why}</p>
      <Choice
        label={cells.title}
        choices={choices}
        value={coupon.cell}
        disabled={busy}
        onChange={(cell) =>
          void act(() => askMerchant.setCell(coupon.cardId, { cell, needRemarkAmount: cell === 'self' }))
        }
      />
      <Failure words={failure} />
    </>
  );
}
