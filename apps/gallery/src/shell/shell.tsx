// The whole gallery: the components at the side, the chosen example in the middle, its code below.
import { useEffect } from 'react';
import { CATALOGUE, type Entry, type Example } from '../catalogue.ts';
import { Canvas } from './canvas.tsx';
import { Code } from './code.tsx';
import { Components } from './components.tsx';
import { Switches } from './switches.tsx';
import { usePlace } from './use-place.ts';
import { WORDS } from './words.ts';

const [FIRST] = CATALOGUE as [Entry, ...Entry[]];

export function Shell() {
  const [place, go] = usePlace();
  const words = WORDS[place.lang];
  const entry = CATALOGUE.find(({ module }) => module === place.component) ?? FIRST;
  const example = entry.examples.find(({ name }) => name === place.example) ?? (entry.examples[0] as Example);
  const seen = { ...place, component: entry.module, example: example.name };
  useEffect(() => {
    document.documentElement.lang = place.lang === 'en' ? 'en' : 'zh-CN';
    document.title = `${entry.components[0]} · ${words.gallery}`;
  }, [place.lang, entry, words]);
  return (
    <div className="shell">
      <header className="shell__head">
        <a className="shell__name" href="#/">
          <img src="./mark.svg" alt="" width="28" height="28" />
          {words.gallery}
        </a>
        <p className="shell__played">{words.played}</p>
      </header>
      <Components chosen={entry} place={place} words={words} />
      <main className="shell__main">
        <h1 className="title">
          {entry.components.join(' · ')}
          <small>{entry.title[place.lang]}</small>
        </h1>
        <nav className="states" aria-label={words.states}>
          {entry.examples.map((one) => (
            <button
              key={one.name}
              type="button"
              aria-current={one === example ? 'true' : undefined}
              onClick={() => go({ component: entry.module, example: one.name })}
            >
              {one.title[place.lang]}
            </button>
          ))}
        </nav>
        <Switches place={place} words={words} onChange={go} />
        <Canvas place={seen} entry={entry} example={example} words={words} />
        <Code key={`${entry.module}/${example.name}`} entry={entry} example={example} words={words} />
      </main>
    </div>
  );
}
