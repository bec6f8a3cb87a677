// The controls over the desk: is it running, what time is it there, what stands where, what goes wrong, start again.
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.tsx';
import { BenchState } from './bench-state.tsx';
import { ClockFace, ClockHands } from './clock.tsx';
import { CommonControls } from './common-controls.tsx';
import { FaultChips } from './fault-chips.tsx';
import { FaultMenu } from './fault-menu.tsx';
import { TourButton } from './tour-button.tsx';
import './top-bar.css';

interface TopBarProps {
  /** On a phone most of it is in the sheet below. */
  isNarrow: boolean;
  /** Controls of what stands on the desk. */
  children: ReactNode;
}

export function TopBar({ isNarrow, children }: TopBarProps) {
  const { words } = useLanguage();
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
            <CommonControls />
          </div>
        </>
      )}
    </header>
  );
}
