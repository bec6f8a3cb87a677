// The example in a frame of the width that was asked for, so that it meets a screen of that width.
import { useEffect, useState } from 'react';
import type { Entry, Example } from '../catalogue.ts';
import type { HeightMessage } from '../frame/tell-height.ts';
import { type Place, writePlace } from '../place.ts';
import type { Words } from './words.ts';

/** What a whole page gets, pixels: the height of a usual phone. */
const PHONE = 667;

export interface CanvasProps {
  place: Place;
  entry: Entry;
  example: Example;
  words: Words;
}

export function Canvas({ place, entry, example, words }: CanvasProps) {
  const address = `./example.html${writePlace(place)}`;
  const told = useToldHeight();
  const height = entry.layout === 'page' ? PHONE : told;
  return (
    <section className="canvas">
      <div className="canvas__frame" style={{ width: place.width }}>
        <iframe key={address} src={address} title={example.title[place.lang]} height={height} />
      </div>
      <p className="canvas__foot">
        {example.taps && <span>{words.tapped}</span>}
        <a href={address} target="_blank" rel="noreferrer">
          {words.alone}
        </a>
      </p>
    </section>
  );
}

/** Pixels, as the frame tells it. */
function useToldHeight(): number {
  const [height, setHeight] = useState(160);
  useEffect(() => {
    const hear = ({ data, origin }: MessageEvent<Partial<HeightMessage>>) => {
      if (origin === location.origin && data.kaquanHeight) setHeight(data.kaquanHeight);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  return height;
}
