// Copies the address of what is to be seen: whoever opens it gets there, too.
import { useEffect, useState } from 'react';
import { useLanguage } from '../words/language.tsx';

/** Milliseconds the button says that it is done. */
const SAID = 2400;

/** @param address what to copy, asked for when it is wanted */
export function CopyLink({ address = () => location.href }: { address?: () => string }) {
  const { words } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    const link = address();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // No clipboard without https, or it was refused: the person copies it from here.
      prompt(words.copy.byHand, link);
    }
  };
  return (
    <button type="button" className="button" title={words.copy.hint} onClick={copy}>
      <span role="status">{isCopied ? words.copy.done : words.copy.label}</span>
    </button>
  );
}
