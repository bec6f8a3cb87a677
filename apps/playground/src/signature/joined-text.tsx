// The text that was signed, part by part; what is secret in it is a box with its name and its length.
import type { Fragment } from './ask-signatures.ts';
import './joined-text.css';

export function JoinedText({ fragments }: { fragments: readonly Fragment[] }) {
  return (
    <code className="joined-text">
      {fragments.map(({ text, isSecret }, at) => (
        <span key={at} data-secret={isSecret ? '' : undefined}>
          {text}
        </span>
      ))}
    </code>
  );
}
