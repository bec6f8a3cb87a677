// The guide of a walk: a light on the control that comes next, and one sentence beside it. Nothing else is locked: the
// walk goes on when the step was really taken, by hand, at the real control.
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { findControl } from '../controls/find-control.ts';
import { goTo } from '../layout/place.ts';
import { useLanguage } from '../words/language.tsx';
import { placeBubble } from './place-bubble.ts';
import { type TourName, tourWalks } from './tour-walks.ts';
import { useSpot } from './use-spot.ts';
import { useTour } from './use-tour.tsx';
import './tour-guide.css';

export function TourGuide({ walk }: { walk: TourName }) {
  const { words } = useLanguage();
  const { stage: number, begin, leave, change } = useTour();
  const stages = tourWalks[walk];
  const at = Math.min(number, stages.length - 1);
  const stage = stages[at] as (typeof stages)[number];
  const isLast = at === stages.length - 1;
  const { hint, box, isLost } = useSpot(stage);
  const bubble = useRef<HTMLElement>(null);
  const [corner, setCorner] = useState<CSSProperties>({});
  const other: TourName = walk === 'baidu' ? 'wechat' : 'baidu';

  useEffect(() => bubble.current?.focus({ preventScroll: true }), []);
  useEffect(() => change(goTo(stage.tab)), [stage, change]);
  useEffect(() => {
    const leaveByKey = (event: KeyboardEvent) => {
      // A sheet or a menu closes first; it has the focus.
      if (
        event.key === 'Escape' &&
        (event.target === document.body || bubble.current?.contains(event.target as Node))
      )
        leave();
    };
    addEventListener('keydown', leaveByKey);
    return () => removeEventListener('keydown', leaveByKey);
  }, [leave]);
  useLayoutEffect(() => {
    const size = bubble.current?.getBoundingClientRect();
    if (box && size) setCorner(placeBubble(box, size, { width: innerWidth, height: innerHeight }));
  }, [box]);

  const goThere = () => {
    change(goTo(stage.tab));
    const control = hint && findControl(hint.at);
    control?.scrollIntoView({ block: 'center', inline: 'center' });
    // A face to choose is a label: the keyboard is on what it labels.
    const focusable = control instanceof HTMLLabelElement ? control.control : control;
    focusable?.focus({ preventScroll: true });
  };

  return (
    <div className="tour" data-part="tour">
      {box && <div className="tour-light" style={{ ...box }} aria-hidden="true" />}
      <section
        className="tour-bubble"
        ref={bubble}
        tabIndex={-1}
        aria-label={words.tour.label}
        style={box ? corner : undefined}
        data-adrift={box ? undefined : ''}
      >
        <header>
          <b>{words.phones[walk]}</b>
          <span>{words.tour.step(at + 1, stages.length)}</span>
          <button type="button" aria-label={words.tour.leave} onClick={leave}>
            ✕
          </button>
        </header>
        <p role="status">
          {hint ? words.tour.hints[hint.says] : isLost ? words.tour.lost : words.tour.waiting}
        </p>
        <footer>
          {isLast ? (
            <>
              <button type="button" className="button" onClick={leave}>
                {words.tour.done}
              </button>
              <button type="button" className="tour-primary" onClick={() => begin(other)}>
                {words.tour.other[other]}
              </button>
            </>
          ) : (
            // For the keyboard; to be seen where the light cannot show the way.
            <button
              type="button"
              className={box ? 'button tour-there' : 'button'}
              aria-disabled={!hint}
              onClick={goThere}
            >
              {words.tour.goThere}
            </button>
          )}
        </footer>
      </section>
    </div>
  );
}
