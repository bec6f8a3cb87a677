// A wallet that is still loading, and one that could not be read.
import './wallet-states.css';

export function WalletSkeleton() {
  return (
    <div className="wallet-skeleton" aria-busy="true">
      <span className="visually-hidden">正在打开卡包</span>
      <i />
      <i />
      <i />
    </div>
  );
}

export function WalletNotice({ words, onRetry }: { words: string; onRetry(): void }) {
  return (
    <div className="wallet-notice" role="alert">
      <p>{words}</p>
      <button type="button" className="button" onClick={onRetry}>
        重试
      </button>
    </div>
  );
}
