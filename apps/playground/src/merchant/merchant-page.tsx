// A page of the merchant's desk: its title with the way back, and what went wrong, if anything.
import type { ReactNode } from 'react';
import { useFocusHere } from '../phone/use-focus-here.ts';
import { useLanguage } from '../words/language.tsx';
import { Failure } from './failure.tsx';

interface MerchantPageProps {
  title: string;
  failure?: string | null;
  onBack(): void;
  children: ReactNode;
}

export function MerchantPage({ title, failure, onBack, children }: MerchantPageProps) {
  const { words } = useLanguage();
  const back = useFocusHere<HTMLButtonElement>();
  return (
    <div className="merchant-page">
      <header className="merchant-bar">
        <button type="button" ref={back} aria-label={words.merchant.back} onClick={onBack}>
          ‹
        </button>
        <h3>{title}</h3>
      </header>
      <Failure words={failure} />
      {children}
    </div>
  );
}
