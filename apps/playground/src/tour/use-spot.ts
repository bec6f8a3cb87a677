// Where the guide points: the control of the first hint that is there, followed while it moves.
import { useEffect, useState } from 'react';
import { findControl } from '../controls/find-control.ts';
import type { Hint, Stage } from './tour-walks.ts';

/** Milliseconds between two looks, and until what does not come counts as not to be found. */
const LOOK = 160;
const PATIENCE = 6000;

export interface Spot {
  /** Null while none of the controls is there. */
  hint: Hint | null;
  /** On the screen; null while the control is there, but on another tab. */
  box: { left: number; top: number; width: number; height: number } | null;
  /** Nothing of the stage has been there for a while. */
  isLost: boolean;
}

const nowhere: Spot = { hint: null, box: null, isLost: false };

/** Looks again and again while a stage is on. */
export function useSpot(stage: Stage): Spot {
  const [spot, setSpot] = useState(nowhere);
  useEffect(() => {
    let seen = Date.now();
    let shown: Hint | null = null;
    const look = () => {
      const hint = stage.hints.find(({ at }) => findControl(at)) ?? null;
      const control = hint && findControl(hint.at);
      if (control) seen = Date.now();
      if (control && hint !== shown && isShown(control)) {
        shown = hint;
        control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
      const next: Spot = {
        hint,
        box: control && isShown(control) ? boxOnDesk(control) : null,
        isLost: Date.now() - seen > PATIENCE,
      };
      setSpot((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
    };
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [stage]);
  return spot;
}

function frameOf(control: HTMLElement): Element | null | undefined {
  return control.ownerDocument.defaultView?.frameElement;
}

function isShown(control: HTMLElement): boolean {
  return (frameOf(control) ?? control).checkVisibility({ visibilityProperty: true });
}

/** The rectangle of a control in the page that is open on a phone, too. */
function boxOnDesk(control: HTMLElement): NonNullable<Spot['box']> {
  const { left, top, width, height } = control.getBoundingClientRect();
  const frame = frameOf(control)?.getBoundingClientRect();
  return { left: left + (frame?.left ?? 0), top: top + (frame?.top ?? 0), width, height };
}
