// The page inside the frame: one example, or all of a component, as the address says.
import '@tarojs/components/global.css';
import '@kaquan/react/style.css';
import '@kaquan/react/themes.css';
import './frame.css';
import { createRoot, type Root } from 'react-dom/client';
import { CATALOGUE, type Entry } from '../catalogue.ts';
import { type Place, readPlace } from '../place.ts';
import { appear } from './appear.ts';
import { playPhone } from './play-phone.ts';
import { Stage } from './stage.tsx';
import { tellHeight } from './tell-height.ts';

const app = document.getElementById('app') as HTMLElement;
let root: Root | undefined;
let shown: Place | undefined;

function show(): void {
  const place = readPlace(location.hash);
  // The examples' own words are chosen when their files are read.
  if (shown && shown.lang !== place.lang) location.reload();
  shown = place;
  const entry = CATALOGUE.find(({ module }) => module === place.component);
  if (!entry) return;
  appear(place);
  root?.unmount();
  delete app.dataset.ready;
  root = createRoot(app);
  root.render(<Examples entry={entry} place={place} />);
}

function Examples({ entry, place }: { entry: Entry; place: Place }) {
  const examples = entry.examples.filter(({ name }) => !place.example || name === place.example);
  let waited = examples.length;
  playPhone(examples[0]?.phone);
  const ready = () => {
    waited -= 1;
    if (waited === 0)
      app.dataset.ready = `${entry.module}/${place.example ?? ''} ${place.lang} ${place.text}`;
  };
  return examples.map((example) => (
    <Stage
      key={example.name}
      entry={entry}
      example={example}
      lang={place.lang}
      onReady={ready}
      caption={place.example ? undefined : <h2 className="stage__caption">{example.title[place.lang]}</h2>}
    />
  ));
}

window.addEventListener('hashchange', show);
tellHeight(app);
show();
