// 买单 or 自助核销 on the card's face, one at most.
// @see 创建卡券 设置买单接口, 设置自助核销接口
import { useState } from 'react';
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type Cell, type MerchantCoupon, type Till } from './ask-merchant.ts';
import { Choice } from './choice.tsx';
import { Failure } from './failure.tsx';
import { Check } from './field.tsx';
import { useAct } from './use-merchant.ts';

interface CellStepProps {
  coupon: MerchantCoupon;
  reload(): Promise<void>;
}

export function CellStep({ coupon, reload }: CellStepProps) {
  const { cells } = useLanguage().words.merchant.steps;
  const { busy, failure, act } = useAct(reload);
  /** What was just chosen, until WeChat has answered. */
  const [chosen, setChosen] = useState<Till | null>(null);
  const till = chosen ?? coupon.till;
  const choices: Record<Cell, string> = { none: cells.none, pay: cells.pay, self: cells.self };
  const change = async (part: Partial<Till>) => {
    const next = { ...till, ...part };
    setChosen(next);
    await act(() => askMerchant.setTill(coupon.cardId, next));
    setChosen(null);
  };
  return (
    <>
      <p className="step-why">{cells.why}</p>
      <Choice
        label={cells.title}
        choices={choices}
        value={till.cell}
        disabled={busy}
        onChange={(cell) => void change({ cell })}
      />
      {till.cell === 'self' && (
        <div>
          <Check
            label={cells.askAmount}
            checked={till.needRemarkAmount}
            disabled={busy}
            onChange={(needRemarkAmount) => void change({ needRemarkAmount })}
          />
          <Check
            label={cells.askCode}
            checked={till.needVerifyCode}
            disabled={busy}
            onChange={(needVerifyCode) => void change({ needVerifyCode })}
          />
        </div>
      )}
      <Failure words={failure} />
    </>
  );
}
