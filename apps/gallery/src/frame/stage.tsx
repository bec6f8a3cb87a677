// One example, with what an app would have put around it: the provider, and the words of its language.
import { CouponProvider } from '@kaquan/react/coupon-provider';
import { en } from '@kaquan/react/texts/en';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Entry, Example } from '../catalogue.ts';
import { playServer } from '../data/play-server.ts';
import type { Place } from '../place.ts';
import { exampleModule } from './example-modules.ts';
import { tapAll } from './tap-all.ts';

const NO_SERVER = playServer({});

export interface StageProps {
  entry: Entry;
  example: Example;
  lang: Place['lang'];
  /** Above it, where several stand one below the other. */
  caption?: ReactNode;
  /** Called once it looks as it is meant to: everything that its state needs was tapped. */
  onReady(): void;
}

export function Stage({ entry, example, lang, caption, onReady }: StageProps) {
  const place = useRef<HTMLElement>(null);
  const module = exampleModule(entry.module, example.file ?? example.name);
  const { default: Shown, wechat, client = wechat?.client ?? NO_SERVER } = module;
  useEffect(() => {
    const gone = new AbortController();
    if (place.current) {
      tapAll(place.current, example.taps ?? [], gone.signal).then(onReady, (error) => {
        if (!gone.signal.aborted) reportError(error);
      });
    }
    return () => gone.abort();
  }, []);
  return (
    <section ref={place} className={`stage stage--${entry.layout}`} data-example={example.name}>
      {caption}
      <CouponProvider client={client} wechat={wechat} texts={lang === 'en' ? en : undefined}>
        <Shown />
      </CouponProvider>
    </section>
  );
}
