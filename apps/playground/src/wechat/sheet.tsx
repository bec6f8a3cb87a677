// A sheet that slides up over the phone's screen; what lies below cannot be reached until it is closed.
import { type ReactNode, useEffect, useRef } from 'react';
import './sheet.css';

interface SheetProps {
  title: string;
  onClose(): void;
  children: ReactNode;
}

export function Sheet({ title, onClose, children }: SheetProps) {
  const close = useRef<HTMLButtonElement>(null);
  // Whoever walks by keyboard goes on from the sheet, and back to where it was opened.
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div className="sheet-shade">
      <section
        className="sheet"
        role="dialog"
        aria-label={title}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <header>
          <h3>{title}</h3>
          <button type="button" ref={close} aria-label="关闭" onClick={onClose}>
            ✕
          </button>
        </header>
        {children}
      </section>
    </div>
  );
}
