// Copies the address of what is to be seen: whoever opens it gets there, too.
import { useEffect, useState } from 'react';
import { useLanguage } from '../words/language.tsx';

/** Milliseconds the button says that it is done. */
const SAID = 2400;

interface CopyLinkProps {
  /** What whoever opens it gets. */
  hint?: string;
  /** What to copy, asked for when it is wanted. */
  address?: () => string;
}

export function CopyLink({ hint, address = () => location.href }: CopyLinkProps) {
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
    <>
      <button type="button" className="button" title={hint ?? words.copy.hint} onClick={copy}>
        {isCopied ? words.copy.done : words.copy.label}
      </button>
      <span className="visually-hidden" role="status">
        {isCopied && words.copy.done}
      </span>
    </>
  );
}
