// On a phone: the controls that do not fit the top bar, in a sheet that the thumb reaches.
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../words/language.tsx';
import { ClockFace, ClockHands } from './clock.tsx';
import { CommonControls } from './common-controls.tsx';
import { FaultChoices } from './fault-choices.tsx';
import './control-sheet.css';

/** The button in the tab bar, and the sheet while it is open. */
export function ControlSheet() {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="tab-bar-tab" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.more.label}
      </button>
      {open && <Sheet onClose={() => setOpen(false)} />}
    </>
  );
}

function Sheet({ onClose }: { onClose(): void }) {
  const { words } = useLanguage();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  const close = () => sheet.current?.close();
  return (
    <dialog
      className="control-sheet"
      ref={sheet}
      aria-label={words.more.label}
      onClose={onClose}
      // Beside the sheet is the dialog itself: a tap there closes it.
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="control-sheet-paper">
        <h2>{words.faults.menu}</h2>
        <p>{words.faults.title}</p>
        <div className="control-sheet-faults">
          <FaultChoices onChosen={close} />
        </div>
        <div className="control-sheet-row">
          <ClockFace />
          <ClockHands />
        </div>
        <div className="control-sheet-row" data-even>
          <CommonControls />
        </div>
        <button type="button" className="button control-sheet-close" onClick={close}>
          {words.more.close}
        </button>
      </div>
    </dialog>
  );
}
