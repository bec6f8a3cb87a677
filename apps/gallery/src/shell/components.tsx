// All components: a column on a desk, one line to swipe on a phone.
import { CATALOGUE, type Entry } from '../catalogue.ts';
import { type Place, writePlace } from '../place.ts';
import type { Words } from './words.ts';

export interface ComponentsProps {
  chosen: Entry;
  place: Place;
  words: Words;
}

export function Components({ chosen, place, words }: ComponentsProps) {
  return (
    <nav className="components" aria-label={words.components}>
      {CATALOGUE.map((entry) => (
        <a
          key={entry.module}
          href={writePlace({ ...place, component: entry.module, example: undefined })}
          aria-current={entry === chosen ? 'page' : undefined}
        >
          {entry.components[0]}
        </a>
      ))}
    </nav>
  );
}
