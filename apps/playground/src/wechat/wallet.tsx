// WeChat's 卡包: the user's cards, those his friends share with him, and what friends have sent him.
import type { CSSProperties } from 'react';
import { failureWords } from '../failure-words.ts';
import type { Fresh } from '../feed/use-fresh.ts';
import { useNow } from '../feed/use-now.ts';
import { WalletNotice, WalletSkeleton } from '../phone/wallet-states.tsx';
import { expiryWords } from '../ticket/expiry-words.ts';
import { isOver } from '../ticket/ticket.ts';
import { holdWords } from './hold-words.ts';
import type { OfferedCard, WechatCard } from './read-wallet.ts';
import { ScanIcon } from './scan-icon.tsx';
import './wallet.css';

export interface WalletItems {
  cards: WechatCard[];
  gifts: OfferedCard[];
}

interface WechatWalletProps {
  wallet: Fresh<WalletItems>;
  onCard(card: WechatCard): void;
  onGift(gift: OfferedCard): void;
  /** Opens 扫一扫. */
  onScanner(): void;
  /** Scans the shop's printed codes straight away. */
  onScan(): void;
  onOrder(): void;
}

export function WechatWallet({ wallet, onCard, onGift, onScanner, onScan, onOrder }: WechatWalletProps) {
  const now = useNow();
  const order = (card: WechatCard) => (isOver(card, now) ? 1 : 0);
  const cards = wallet.items?.cards;
  return (
    <div className="cards">
      <header className="cards-bar">
        <h3>卡包</h3>
        <button type="button" aria-label="扫一扫" onClick={onScanner}>
          <ScanIcon size={22} />
        </button>
      </header>
      <div className="cards-list">
        {!cards &&
          (wallet.failure ? (
            <WalletNotice words={failureWords(wallet.failure)} onRetry={wallet.reload} />
          ) : (
            <WalletSkeleton />
          ))}
        {wallet.items?.gifts.map((gift) => (
          <GiftRow key={gift.id} gift={gift} onOpen={() => onGift(gift)} />
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
          <ScanIcon size={20} />
          扫码打开领券页
        </button>
        <button type="button" className="cards-scan" data-quiet onClick={onOrder}>
          扫桌码点单
        </button>
      </footer>
    </div>
  );
}

/** A friend's message with a card in it. */
function GiftRow({ gift, onOpen }: { gift: OfferedCard; onOpen(): void }) {
  return (
    <button type="button" className="cards-gift" onClick={onOpen}>
      <span>
        {gift.from}送你一张券
        <small>{gift.face.title}</small>
      </span>
      <b>收下</b>
    </button>
  );
}

function badgeOf(card: WechatCard): string | undefined {
  if (card.hold) return holdWords[card.hold];
  if (card.inUse) return '正在使用';
  if (card.sharedBy !== undefined) return `${card.sharedBy}共享`;
  return card.face.sharedWithFriends ? '朋友的券' : undefined;
}

function CardTile({ card, now, onOpen }: { card: WechatCard; now: number; onOpen(): void }) {
  const { words, soon } = expiryWords(card.validity, now);
  const badge = badgeOf(card);
  return (
    <button
      type="button"
      className="card-tile"
      data-shared={card.sharedBy}
      data-over={isOver(card, now) || card.hold === 'unavailable' || undefined}
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
