// Whether sandbox and backend answer, and a way to ask again when one does not.
import { useBench } from '../bench.tsx';
import { useLanguage } from '../words/language.tsx';

export function BenchState() {
  const { state, refresh } = useBench();
  const { words } = useLanguage();
  const lost = state.status === 'sandbox-lost' || state.status === 'backend-lost';
  const label = {
    connecting: words.sandbox.connecting,
    ready: words.sandbox.ready,
    'sandbox-lost': words.sandbox.lost,
    'backend-lost': words.sandbox.backendLost,
  }[state.status];
  return (
    <div
      className="bench-state"
      role={lost ? 'alert' : 'status'}
      data-status={state.status}
      data-lost={lost || undefined}
    >
      <i aria-hidden="true" />
      <span>{label}</span>
      {lost && (
        <button type="button" className="button" onClick={refresh}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
