// The visitor as WeChat's reviewer.
// @see 朋友的券 审核事件推送
import { useState } from 'react';
import { useBench } from '../bench.tsx';
import { useLanguage } from '../words/language.tsx';
import type { MerchantCoupon } from './ask-merchant.ts';
import { Failure } from './failure.tsx';
import { Field } from './field.tsx';
import { useAct } from './use-merchant.ts';

interface ReviewStepProps {
  coupon: MerchantCoupon;
  reload(): Promise<void>;
}

export function ReviewStep({ coupon, reload }: ReviewStepProps) {
  const { words } = useLanguage();
  const { control } = useBench();
  const { busy, failure, act } = useAct(reload);
  const { review } = words.merchant.steps;
  const [reason, setReason] = useState(review.sampleReason);
  const decide = (pass: boolean) => act(() => control.reviewCard(coupon.cardId, pass, pass ? '' : reason));
  return (
    <>
      <p className="step-why">{review.why}</p>
      {coupon.status === 'CARD_STATUS_VERIFY_FAIL' && (
        <p className="merchant-failure">{review.refused(coupon.refuseReason ?? reason)}</p>
      )}
      <Field label={review.reason} value={reason} onChange={setReason} />
      <div className="step-actions">
        <button type="button" className="primary" disabled={busy} onClick={() => decide(true)}>
          {review.pass}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => decide(false)}>
          {review.refuse}
        </button>
      </div>
      <Failure words={failure} />
    </>
  );
}
