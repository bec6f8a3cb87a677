// WeChat's in-app browser: one page in a frame, with the sandbox's bridge inside as the backend serves it.
import { useEffect, useRef, useState } from 'react';
import { useFrameTitle } from '../phone/use-frame-title.ts';

interface BrowserFrameProps {
  url: string;
  onTitle(title: string): void;
  onRetry(): void;
}

export function BrowserFrame({ url, onTitle, onRetry }: BrowserFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const title = useFrameTitle(frame);
  const [state, setState] = useState<'loading' | 'loaded' | 'broken'>('loading');
  useEffect(() => onTitle(title), [title, onTitle]);

  // A frame does not tell the status of its page. Ours are HTML; an error of the server is bare text.
  const arrive = () => {
    const type = frame.current?.contentDocument?.contentType;
    setState(type === undefined || type === 'text/html' ? 'loaded' : 'broken');
  };
  return (
    <>
      <iframe ref={frame} src={url} title="微信内打开的网页" onLoad={arrive} />
      {state === 'loading' && (
        <div className="phone-page-loading" aria-hidden="true">
          <i />
          <i />
        </div>
      )}
      {state === 'broken' && (
        <div className="phone-page-note" role="alert">
          <p>网页没有打开。请确认它已经构建，再试一次。</p>
          <button type="button" className="button" onClick={onRetry}>
            重试
          </button>
        </div>
      )}
    </>
  );
}
