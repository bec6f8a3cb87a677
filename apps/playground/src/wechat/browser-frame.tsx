// WeChat's in-app browser: one page in a frame, with the sandbox's bridge inside as the backend serves it.
import { useEffect, useRef, useState } from 'react';
import { useFrameTitle } from '../phone/use-frame-title.ts';

export function BrowserFrame({ url, onTitle }: { url: string; onTitle(title: string): void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const title = useFrameTitle(frame);
  const [loaded, setLoaded] = useState(false);
  useEffect(() => onTitle(title), [title, onTitle]);
  return (
    <>
      <iframe ref={frame} src={url} title="微信内打开的网页" onLoad={() => setLoaded(true)} />
      {!loaded && (
        <div className="phone-page-loading" aria-hidden="true">
          <i />
          <i />
        </div>
      )}
    </>
  );
}
