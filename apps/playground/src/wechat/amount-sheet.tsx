// A sheet that asks for what a card's own cells need: the bill for 买单; a clerk's code, an amount for 自助核销.
// @see 创建卡券 设置买单接口, 设置自助核销接口
import { type FormEvent, useState } from 'react';
import { Sheet } from './sheet.tsx';

export interface AmountAnswer {
  /** Fen; absent where no amount was asked for. */
  amount?: number;
  clerkCode?: string;
}

interface AmountSheetProps {
  title: string;
  note: string;
  amountLabel?: string;
  clerkLabel?: string;
  action: string;
  busy: boolean;
  onDone(answer: AmountAnswer): void;
  onClose(): void;
}

const YUAN = /^\d{1,7}(\.\d{1,2})?$/;

export function AmountSheet(props: AmountSheetProps) {
  const { title, note, amountLabel, clerkLabel, action, busy, onDone, onClose } = props;
  const [yuan, setYuan] = useState('');
  const [clerkCode, setClerkCode] = useState('');
  const fen = YUAN.test(yuan.trim()) ? Math.round(Number(yuan) * 100) : 0;
  const ready = (!amountLabel || fen > 0) && (!clerkLabel || clerkCode.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready)
      onDone({
        ...(amountLabel ? { amount: fen } : {}),
        ...(clerkLabel ? { clerkCode: clerkCode.trim() } : {}),
      });
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form className="sheet-form" onSubmit={submit}>
        {amountLabel && (
          <label>
            {amountLabel}
            <input
              value={yuan}
              inputMode="decimal"
              autoComplete="off"
              placeholder="0.00"
              onChange={(event) => setYuan(event.target.value)}
            />
          </label>
        )}
        {clerkLabel && (
          <label>
            {clerkLabel}
            <input
              value={clerkCode}
              autoComplete="off"
              onChange={(event) => setClerkCode(event.target.value)}
            />
          </label>
        )}
        <p className="sheet-note">{note}</p>
        <button type="submit" className="sheet-button" disabled={busy || !ready}>
          {busy ? '请稍候' : action}
        </button>
      </form>
    </Sheet>
  );
}
