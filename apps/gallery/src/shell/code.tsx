// The example's file, as it is: what is seen above is what is read here.
import { useState } from 'react';
import { highlight } from 'sugar-high';
import type { Entry, Example } from '../catalogue.ts';
import type { Words } from './words.ts';

const FILES = import.meta.glob<string>('../examples/*/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export interface CodeProps {
  entry: Entry;
  example: Example;
  words: Words;
}

export function Code({ entry, example, words }: CodeProps) {
  const [copied, setCopied] = useState(false);
  const code = FILES[`../examples/${entry.module}/${example.file ?? example.name}.tsx`] ?? '';
  const copy = () => void navigator.clipboard.writeText(code).then(() => setCopied(true));
  return (
    <section className="code" aria-label={words.code}>
      <button type="button" className="code__copy" onClick={copy}>
        {copied ? words.copied : words.copy}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
      <pre tabIndex={0}>
        <code dangerouslySetInnerHTML={{ __html: highlight(code) }} />
      </pre>
    </section>
  );
}
