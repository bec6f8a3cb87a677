// The guided tour: which walk is on, since when, and how it is begun, left and resumed.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import { goTo, type Place } from '../layout/place.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { walkProgress } from '../steps/walk-progress.ts';
import { type TourStart, tourStage, tourStart } from './tour-stage.ts';
import { type TourName, tourWalks } from './tour-walks.ts';

interface TourState {
  walk: TourName;
  start: TourStart;
  isOn: boolean;
}

export interface Tour {
  /** The walk that is on; null while there is none. */
  walk: TourName | null;
  /** Its stage, from 0. */
  stage: number;
  /** Whether a walk was left before its end. */
  canResume: boolean;
  begin(walk: TourName): void;
  /** Goes on with the walk that was left, or begins the one that was not taken yet. */
  resume(): void;
  leave(): void;
  change(part: Partial<Place>): void;
}

const TourContext = createContext<Tour | null>(null);

interface TourProviderProps {
  change(part: Partial<Place>): void;
  children: ReactNode;
}

export function TourProvider({ change, children }: TourProviderProps) {
  const { state, generation } = useBench();
  const { entries } = state;
  const [tour, setTour] = useState<TourState | null>(readTour);
  const stage = useMemo(() => (tour ? tourStage(tour.walk, entries, tour.start) : 0), [tour, entries]);

  useEffect(() => writeSetting('tour', JSON.stringify(tour)), [tour]);
  // After a reset both logs begin anew, and the walk with them.
  const world = useRef(generation);
  useEffect(() => {
    if (world.current === generation) return;
    world.current = generation;
    setTour((old) => old && { ...old, start: { sandbox: 0, backend: 0 } });
  }, [generation]);

  const value = useMemo<Tour>(() => {
    const isOver = !tour || stage >= tourWalks[tour.walk].length - 1;
    const begin = (walk: TourName) => {
      // The guide tells of the first person and of a friend of theirs.
      change({ ...goTo(walk), ...(walk === 'wechat' ? { wechat: '', wechatStep: '' } : {}) });
      setTour({ walk, start: tourStart(entries), isOn: true });
    };
    return {
      walk: tour?.isOn ? tour.walk : null,
      stage,
      canResume: tour !== null && !tour.isOn && !isOver,
      begin,
      resume: () => {
        if (tour && !isOver) setTour({ ...tour, isOn: true });
        else begin(walkProgress(entries).baidu[2] ? 'wechat' : 'baidu');
      },
      leave: () => setTour((old) => old && { ...old, isOn: false }),
      change,
    };
  }, [tour, stage, entries, change]);
  return <TourContext.Provider value={value}>{children}</TourContext.Provider>;
}

/** The tour around this component. */
export function useTour(): Tour {
  const tour = useContext(TourContext);
  if (!tour) throw new Error('useTour needs a TourProvider above it.');
  return tour;
}

/** What was remembered; nothing where it is not ours. */
function readTour(): TourState | null {
  try {
    const { walk, start, isOn } = JSON.parse(readSetting('tour') ?? '') as TourState;
    const { sandbox, backend } = start;
    if (!Object.hasOwn(tourWalks, walk) || !Number.isInteger(sandbox) || !Number.isInteger(backend))
      return null;
    return { walk, start: { sandbox, backend }, isOn: isOn === true };
  } catch {
    return null;
  }
}
