// The way into the guided tour, and out of it.
import { useTour } from '../tour/use-tour.tsx';
import { useLanguage } from '../words/language.tsx';

export function TourButton() {
  const { words } = useLanguage();
  const { walk, canResume, resume, leave } = useTour();
  return (
    <button
      type="button"
      className="button tour-button"
      aria-pressed={walk !== null}
      onClick={walk === null ? resume : leave}
    >
      {walk === null && canResume ? words.tour.resume : words.tour.label}
    </button>
  );
}
