// The smart program's h5 preview in a frame, started and resumed with what App.onShow would get.
import { useEffect, useRef, useState } from 'react';
import { FrameState } from '../phone/frame-state.tsx';
import { useFrameTitle } from '../phone/use-frame-title.ts';
import type { LaunchOptions } from '../sandbox/control.ts';

/** One launch; a new object is a new launch, also of the same coupon. */
export interface Launch {
  options: LaunchOptions;
  /** Stands for what swan.getLoginCode gives. */
  loginCode: string;
}

/** Milliseconds until a program that has not said it is ready counts as broken. */
const PATIENCE = 12_000;

interface ProgramFrameProps {
  launch: Launch;
  onTitle(title: string): void;
  onRetry(): void;
}

export function ProgramFrame({ launch, onTitle, onRetry }: ProgramFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const title = useFrameTitle(frame);
  const [state, setState] = useState<'loading' | 'loaded' | 'broken'>('loading');
  // The program starts on the page the first launch names; later launches resume it where it is.
  const [source] = useState(() => `/apps/baidu/#/${launch.options.path}`);

  useEffect(() => onTitle(title), [title, onTitle]);

  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== location.origin) return;
      if ((event.data as { type?: unknown } | null)?.type === 'kaquan:ready') setState('loaded');
    };
    addEventListener('message', listen);
    const timer = setTimeout(() => setState((old) => (old === 'loading' ? 'broken' : old)), PATIENCE);
    return () => {
      removeEventListener('message', listen);
      clearTimeout(timer);
    };
  }, []);

  useEffect(() => {
    if (state !== 'loaded') return;
    frame.current?.contentWindow?.postMessage({ type: 'kaquan:launch', ...launch }, location.origin);
  }, [state, launch]);

  return (
    <>
      <iframe ref={frame} src={source} title="百度智能小程序" />
      <FrameState state={state} words="小程序没有启动。请确认它已经构建，再试一次。" onRetry={onRetry} />
    </>
  );
}
