// What lies over a page's frame until the page is there, and when it did not come.
interface FrameStateProps {
  state: 'loading' | 'loaded' | 'broken';
  /** What did not happen, and what to do now. */
  words: string;
  onRetry(): void;
}

export function FrameState({ state, words, onRetry }: FrameStateProps) {
  if (state === 'loading')
    return (
      <div className="phone-page-loading" aria-hidden="true">
        <i />
        <i />
      </div>
    );
  if (state === 'loaded') return null;
  return (
    <div className="phone-page-note" role="alert">
      <p>{words}</p>
      <button type="button" className="button" onClick={onRetry}>
        重试
      </button>
    </div>
  );
}
