// The bar over a wallet's page about one coupon: the way back, and the name of the page.
import type { Ref } from 'react';
import './detail-bar.css';

interface DetailBarProps {
  title: string | undefined;
  /** Where the way back leads, for those who do not see the arrow. */
  backLabel: string;
  backRef?: Ref<HTMLButtonElement>;
  onBack(): void;
}

export function DetailBar({ title, backLabel, backRef, onBack }: DetailBarProps) {
  return (
    <header className="detail-bar">
      <button type="button" ref={backRef} aria-label={backLabel} onClick={onBack}>
        ‹
      </button>
      <h3>{title}</h3>
    </header>
  );
}
