// The stamp on a coupon that is over: a ring with the word, as a clerk leaves it.
import './stamp.css';

export function Stamp({ words }: { words: string }) {
  return (
    <span className="stamp" role="img" aria-label={words}>
      {words}
    </span>
  );
}
