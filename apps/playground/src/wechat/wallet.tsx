// WeChat's 卡包: the user's cards, and those his friends share with him.
import type { CSSProperties } from 'react';
import { failureWords } from '../failure-words.ts';
import type { Fresh } from '../feed/use-fresh.ts';
import { useNow } from '../feed/use-now.ts';
import { WalletNotice, WalletSkeleton } from '../phone/wallet-states.tsx';
import { expiryWords } from '../ticket/expiry-words.ts';
import { isOver } from '../ticket/ticket.ts';
import type { WechatCard } from './read-wallet.ts';
import './wallet.css';

interface WechatWalletProps {
  wallet: Fresh<WechatCard[]>;
  onCard(card: WechatCard): void;
  onScan(): void;
  onOrder(): void;
}

export function WechatWallet({ wallet, onCard, onScan, onOrder }: WechatWalletProps) {
  const now = useNow();
  const cards = wallet.items;
  const order = (card: WechatCard) => (isOver(card, now) ? 1 : 0);
  return (
    <div className="cards">
      <header className="cards-bar">
        <h3>卡包</h3>
      </header>
      <div className="cards-list">
        {!cards &&
          (wallet.failure ? (
            <WalletNotice words={failureWords(wallet.failure)} onRetry={wallet.reload} />
          ) : (
            <WalletSkeleton />
          ))}
        {cards?.length === 0 && (
          <div className="cards-empty">
            <i aria-hidden="true" />
            <p>卡包还是空的</p>
            <p>扫一扫店里的二维码，领一张和朋友一起用的券</p>
          </div>
        )}
        {cards
          ?.toSorted((a, b) => order(a) - order(b))
          .map((card) => (
            <CardTile key={card.id} card={card} now={now} onOpen={() => onCard(card)} />
          ))}
      </div>
      <footer className="cards-foot">
        <button type="button" className="cards-scan" onClick={onScan}>
          <svg
            viewBox="0 0 24 24"
            width="20"
            height="20"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            aria-hidden="true"
          >
            <path
              d="M4 9V5a1 1 0 0 1 1-1h4M15 4h4a1 1 0 0 1 1 1v4M20 15v4a1 1 0 0 1-1 1h-4M9 20H5a1 1 0 0 1-1-1v-4M3 12h18"
              strokeLinecap="round"
            />
          </svg>
          扫码打开领券页
        </button>
        <button type="button" className="cards-scan" data-quiet onClick={onOrder}>
          扫桌码点单
        </button>
      </footer>
    </div>
  );
}

function CardTile({ card, now, onOpen }: { card: WechatCard; now: number; onOpen(): void }) {
  const { words, soon } = expiryWords(card.validity, now);
  const over = isOver(card, now);
  const badge = card.inUse
    ? '正在使用'
    : card.sharedBy !== undefined
      ? `${card.sharedBy}共享`
      : card.face.sharedWithFriends && '朋友的券';
  return (
    <button
      type="button"
      className="card-tile"
      data-over={over || undefined}
      style={{ '--ground': card.ground } as CSSProperties}
      onClick={onOpen}
    >
      <i className="card-tile-logo" aria-hidden="true">
        {card.face.shopName?.slice(-2, -1) ?? '券'}
      </i>
      <span className="card-tile-words">
        <small>{card.face.shopName}</small>
        <b>{card.face.title}</b>
        <small data-soon={soon || undefined}>{card.used ? '已使用' : words}</small>
      </span>
      {badge && <em className="card-tile-badge">{badge}</em>}
    </button>
  );
}
