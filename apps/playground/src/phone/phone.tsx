// A phone on the desk: frame, status bar with the sandbox's time, and whose phone it is.
import type { CSSProperties, ReactNode, Ref } from 'react';
import { hourMinute } from '../clock-words.ts';
import { useNow } from '../feed/use-now.ts';
import './phone.css';

interface PhoneProps {
  platform: 'baidu' | 'wechat';
  name: string;
  /** What is on its screen, for the line above it. */
  shows: string;
  /** The switches above it. */
  switches: ReactNode;
  screenRef: Ref<HTMLDivElement>;
  /** The colour the whole screen takes, status bar included. */
  ground?: string | undefined;
  children: ReactNode;
}

export function Phone({ platform, name, shows, switches, screenRef, ground, children }: PhoneProps) {
  return (
    <section className="phone" data-part={platform} aria-label={`${name} · ${shows}`}>
      <header className="phone-head">
        <h2 className="phone-name">
          <i className="phone-dot" aria-hidden="true" />
          {name}
          <span className="phone-shows">{shows}</span>
        </h2>
        {switches}
      </header>
      <div className="phone-shell">
        <div
          className="phone-screen"
          lang="zh-CN"
          data-tinted={ground ? '' : undefined}
          style={ground ? ({ '--ground': ground } as CSSProperties) : undefined}
          ref={screenRef}
        >
          <StatusBar />
          {children}
        </div>
      </div>
    </section>
  );
}

function StatusBar() {
  const now = useNow();
  return (
    <div className="phone-status" aria-hidden="true">
      <span>{hourMinute(now)}</span>
      <span className="phone-island" />
      <svg aria-hidden="true" viewBox="0 0 46 12" width="46" height="12" fill="currentColor">
        <rect x="0" y="8" width="3" height="4" rx="1" />
        <rect x="4.5" y="5.5" width="3" height="6.5" rx="1" />
        <rect x="9" y="3" width="3" height="9" rx="1" />
        <rect x="13.5" y="0.5" width="3" height="11.5" rx="1" />
        <rect
          x="22.5"
          y="0.5"
          width="20"
          height="11"
          rx="3.4"
          fill="none"
          stroke="currentColor"
          opacity="0.4"
        />
        <rect x="24.2" y="2.2" width="14" height="7.6" rx="2" />
        <path d="M44 4v4c1-.3 1.6-1.1 1.6-2S45 4.3 44 4z" opacity="0.4" />
      </svg>
    </div>
  );
}
