// A sheet that slides up over the phone's screen; what lies below cannot be reached until it is closed.
import type { ReactNode } from 'react';
import { useFocusHere } from '../phone/use-focus-here.ts';
import './sheet.css';

interface SheetProps {
  title: string;
  onClose(): void;
  children: ReactNode;
}

export function Sheet({ title, onClose, children }: SheetProps) {
  const close = useFocusHere<HTMLButtonElement>();
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
