// What a wallet holds, read again whenever the log says that something happened on its platform.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';

export interface Wallet<T> {
  /** Null before the first answer. */
  items: T | null;
  failure: unknown;
  reload(): Promise<void>;
}

/**
 * Loads a wallet and keeps it fresh.
 *
 * @param load stable over renders; asked again after every entry of the platform and after the clock was moved
 */
export function useWallet<T>(platform: 'baidu' | 'wechat', load: () => Promise<T>): Wallet<T> {
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

  const news = state.entries.findLast(
    ({ source, platform: its }) => source === 'sandbox' && (its === platform || its === null),
  )?.key;
  // `news` is not read here: it says when to read again.
  useEffect(() => void reload(), [reload, news, state.status]);
  return { items, failure, reload };
}
