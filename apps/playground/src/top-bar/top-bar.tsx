// The controls over the desk: is it running, what time is it there, what stands where, what goes wrong, start again.
import type { ReactNode } from 'react';
import { writeSignaturePlace } from '../signature/signature-place.ts';
import { useLanguage } from '../words/language.tsx';
import { BenchState } from './bench-state.tsx';
import { ClockFace, ClockHands } from './clock.tsx';
import { CopyLink } from './copy-link.tsx';
import { FaultChips } from './fault-chips.tsx';
import { FaultMenu } from './fault-menu.tsx';
import { ResetButton } from './reset-button.tsx';
import { TourButton } from './tour-button.tsx';
import './top-bar.css';

interface TopBarProps {
  /** On a phone most of it is in the sheet below. */
  isNarrow: boolean;
  /** Controls of what stands on the desk. */
  children: ReactNode;
}

export function TopBar({ isNarrow, children }: TopBarProps) {
  const { words, toggle } = useLanguage();
  return (
    <header className="top-bar">
      <h1 className="top-bar-brand">
        <img src="./mark.svg" alt="" width="30" height="30" />
        <span className="top-bar-name">Kaquan</span>
        <small>{words.title}</small>
      </h1>
      <BenchState />
      <div className="clock">
        <ClockFace />
        {!isNarrow && <ClockHands />}
      </div>
      {isNarrow ? (
        <>
          <TourButton />
          <FaultChips />
        </>
      ) : (
        <>
          {children}
          <div className="top-bar-rest">
            <TourButton />
            <FaultMenu />
            <a className="button" href={writeSignaturePlace({ kind: 'card-ext', mistake: '' })}>
              {words.signature.link}
            </a>
            <CopyLink />
            <ResetButton />
            <button type="button" className="button" aria-label={words.languageLabel} onClick={toggle}>
              {words.language}
            </button>
          </div>
        </>
      )}
    </header>
  );
}
