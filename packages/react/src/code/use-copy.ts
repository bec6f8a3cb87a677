// 复制, and for a moment 已复制.
import { useEffect, useState } from 'react';

/** Milliseconds that 已复制 stays. */
const SHOWN = 2000;

/** @returns whether it has just been copied, and what copies it; a failed copy says nothing, and can be tried again */
export function useCopy(text: string, copy: ((text: string) => unknown) | undefined): [boolean, () => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  function run(): void {
    Promise.resolve()
      .then(() => copy?.(text))
      .then(
        () => setCopied(true),
        () => undefined,
      );
  }
  return [copied, run];
}
