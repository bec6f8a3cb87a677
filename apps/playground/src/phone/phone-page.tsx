// A page that slid over the wallet: its bar with a way out, and the frame it lives in.
import type { ReactNode } from 'react';
import { useFocusHere } from './use-focus-here.ts';
import './phone-page.css';

interface PhonePageProps {
  open: boolean;
  title: string;
  closeLabel: string;
  /** Mini-programs have the capsule on the right, web pages a ✕ on the left. */
  chrome: 'program' | 'browser';
  onClose(): void;
  onReload(): void;
  /** It has slid away: a page that does not live on in the background can go. */
  onClosed?(): void;
  children: ReactNode;
}

export function PhonePage({
  open,
  title,
  closeLabel,
  chrome,
  onClose,
  onReload,
  onClosed,
  children,
}: PhonePageProps) {
  const wayOut = useFocusHere<HTMLButtonElement>(open);

  return (
    <div
      className="phone-page"
      data-chrome={chrome}
      data-open={open || undefined}
      inert={open ? undefined : ''}
      onTransitionEnd={(event) => {
        if (!open && event.target === event.currentTarget && event.propertyName === 'translate') onClosed?.();
      }}
    >
      <header className="phone-page-bar">
        {chrome === 'browser' && (
          <button
            type="button"
            className="phone-page-icon"
            ref={wayOut}
            aria-label={closeLabel}
            onClick={onClose}
          >
            ✕
          </button>
        )}
        <h3>{title}</h3>
        {chrome === 'program' ? (
          <div className="phone-page-capsule">
            <button type="button" aria-label="重新进入小程序" onClick={onReload}>
              ···
            </button>
            <button type="button" ref={wayOut} aria-label={closeLabel} onClick={onClose}>
              <i />
            </button>
          </div>
        ) : (
          <button type="button" className="phone-page-icon" aria-label="刷新网页" onClick={onReload}>
            ↻
          </button>
        )}
      </header>
      <div className="phone-page-body">{children}</div>
    </div>
  );
}
