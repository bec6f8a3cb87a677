// On a narrow screen: which of the two phones, the merchant's desk or the time line, is on top.
import { useEffect, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import { pickStory } from '../timeline/pick-story.ts';
import { ControlSheet } from '../top-bar/control-sheet.tsx';
import { useLanguage } from '../words/language.tsx';
import type { Tab } from './place.ts';
import './tab-bar.css';

/** What belongs together side by side: both phones, then what tells of them, then WeChat's merchant. */
const tabs: readonly Tab[] = ['baidu', 'wechat', 'timeline', 'merchant'];

export function TabBar({ tab, onTab }: { tab: Tab; onTab(tab: Tab): void }) {
  const { words } = useLanguage();
  const unseen = useUnseen(tab === 'timeline');
  return (
    <nav className="tab-bar">
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          className="tab-bar-tab"
          data-tab={name}
          aria-current={name === tab ? 'page' : undefined}
          onClick={() => onTab(name)}
        >
          {words.tabs[name]}
          {name === 'timeline' && unseen > 0 && (
            <span key={unseen} className="tab-bar-count">
              {unseen > 99 ? '99+' : unseen}
            </span>
          )}
        </button>
      ))}
      <ControlSheet />
    </nav>
  );
}

/** How many entries of the story came since the time line was last looked at. */
function useUnseen(looking: boolean): number {
  const { entries } = useBench().state;
  const story = pickStory(entries).length;
  const [seen, setSeen] = useState(story);
  const latest = useRef(story);
  latest.current = story;
  useEffect(() => {
    if (looking || latest.current < seen) setSeen(latest.current);
  });
  return looking ? 0 : Math.max(0, story - seen);
}
