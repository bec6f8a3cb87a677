// WeChat's in-app browser: one page in a frame, with the sandbox's bridge inside as the backend serves it.
import { useEffect, useRef, useState } from 'react';
import { FrameState } from '../phone/frame-state.tsx';
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
      <FrameState state={state} words="网页没有打开。请确认它已经构建，再试一次。" onRetry={onRetry} />
    </>
  );
}
