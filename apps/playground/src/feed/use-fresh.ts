// Something read from the sandbox or the demo, and read again whenever the time line says that it may have changed.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import type { TimelineEntry } from '../timeline/timeline-entry.ts';

export interface Fresh<T> {
  /** Null before the first answer. */
  items: T | null;
  failure: unknown;
  reload(): Promise<void>;
}

/** Everything that happens on a platform, and what concerns both. */
export const onPlatform =
  (platform: 'baidu' | 'wechat') =>
  (entry: TimelineEntry): boolean =>
    entry.source === 'sandbox' && (entry.platform === platform || entry.platform === null);

/**
 * Loads something and keeps it fresh.
 *
 * @param load stable over renders; asked again after every entry that is news, and after the clock was moved
 * @param isNews must not hold for what `load` itself writes into the time line
 */
export function useFresh<T>(isNews: (entry: TimelineEntry) => boolean, load: () => Promise<T>): Fresh<T> {
  const { state } = useBench();
  const [items, setItems] = useState<T | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const turn = useRef(0);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const loaded = await load();
      // An older answer that comes late must not undo a newer one.
      if (mine !== turn.current) return;
      setItems(loaded);
      setFailure(null);
    } catch (cause) {
      if (mine === turn.current) setFailure(cause);
    }
  }, [load]);

  const news = state.entries.findLast(isNews)?.key;
  // `news` is not read here: it says when to read again.
  useEffect(() => void reload(), [reload, news, state.status]);
  return { items, failure, reload };
}
