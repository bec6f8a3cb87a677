// The controls over the desk: is it running, what time is it there, what stands where, what goes wrong, start again.
import type { ReactNode } from 'react';
import { writeSignaturePlace } from '../signature/signature-place.ts';
import { useLanguage } from '../words/language.tsx';
import { BenchState } from './bench-state.tsx';
import { Clock } from './clock.tsx';
import { FaultMenu } from './fault-menu.tsx';
import { ResetButton } from './reset-button.tsx';
import './top-bar.css';

/** @param children controls of what stands on the desk */
export function TopBar({ children }: { children: ReactNode }) {
  const { words, toggle } = useLanguage();
  return (
    <header className="top-bar">
      <h1 className="top-bar-brand">
        <img src="./mark.svg" alt="" width="30" height="30" />
        <span>Kaquan</span>
        <small>{words.title}</small>
      </h1>
      <BenchState />
      <Clock />
      {children}
      <div className="top-bar-rest">
        <a className="button" href={writeSignaturePlace({ kind: 'card-ext', mistake: '' })}>
          {words.signature.link}
        </a>
        <FaultMenu />
        <ResetButton />
        <button type="button" className="button" aria-label={words.languageLabel} onClick={toggle}>
          {words.language}
        </button>
      </div>
    </header>
  );
}
