// Back to the beginning; asks once more, because every coupon on both phones goes.
import { useEffect, useState } from 'react';
import { useBench } from '../bench.tsx';
import { failureWords } from '../failure-words.ts';
import { useLanguage } from '../words/language.tsx';

/** Milliseconds the second tap may take. */
const ARMED = 4000;

export function ResetButton() {
  const { reset } = useBench();
  const { words, language } = useLanguage();
  const [state, setState] = useState<'idle' | 'armed' | 'busy'>('idle');
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    if (state !== 'armed') return;
    const timer = setTimeout(() => setState('idle'), ARMED);
    return () => clearTimeout(timer);
  }, [state]);

  const press = async () => {
    if (state === 'idle') return setState('armed');
    setState('busy');
    setFailure(null);
    try {
      await reset();
    } catch (cause) {
      setFailure(cause);
    }
    setState('idle');
  };

  return (
    <>
      <button
        type="button"
        className="button reset"
        data-armed={state === 'armed' || undefined}
        disabled={state === 'busy'}
        aria-busy={state === 'busy'}
        onClick={press}
      >
        {state === 'armed' ? words.reset.confirm : words.reset.label}
        {state === 'busy' && '…'}
      </button>
      {failure !== null && (
        <span className="bench-state" role="alert" data-lost="">
          {failureWords(failure, language)}
        </span>
      )}
    </>
  );
}
