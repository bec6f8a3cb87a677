// A card's own page in 卡包: its face, when it can be used, and the lines that lead to the merchant.
import { type CSSProperties, useRef } from 'react';
import { useNow } from '../feed/use-now.ts';
import type { CardLink } from '../sandbox/control.ts';
import { Amount } from '../ticket/amount.tsx';
import { thresholdWords } from '../ticket/benefit-words.ts';
import { expiryWords } from '../ticket/expiry-words.ts';
import { isOver } from '../ticket/ticket.ts';
import type { WechatCard } from './read-wallet.ts';
import './card-detail.css';

interface CardDetailProps {
  card: WechatCard;
  busy: boolean;
  onBack(): void;
  onLink(link: CardLink, face: HTMLElement | null): void;
}

export function CardDetail({ card, busy, onBack, onLink }: CardDetailProps) {
  const now = useNow();
  const face = useRef<HTMLElement>(null);
  const over = isOver(card, now);
  const { words } = expiryWords(card.validity, now);
  return (
    <div className="card-detail" style={{ '--ground': card.ground } as CSSProperties}>
      <header className="card-detail-bar">
        <button type="button" aria-label="返回卡包" onClick={onBack}>
          ‹
        </button>
        <h3>{card.face.shopName}</h3>
      </header>
      <article className="card-paper" ref={face} data-over={over || undefined}>
        {card.sharedBy !== undefined && <p className="card-paper-from">{card.sharedBy} 共享给你</p>}
        <h4>{card.face.title}</h4>
        <Amount benefit={card.face.benefit} />
        <p>{thresholdWords(card.face.leastCost)}</p>
        {over ? (
          <p className="card-paper-over">{card.used ? '已使用' : words}</p>
        ) : (
          card.center && (
            <button type="button" disabled={busy} onClick={() => onLink('center', face.current)}>
              {card.center}
            </button>
          )
        )}
        <p className="card-paper-time">{over ? '谢谢惠顾' : `有效期：${words}`}</p>
      </article>
      <div className="card-cells">
        {card.cells.map(({ link, words: label }) => (
          <button key={link} type="button" disabled={busy} onClick={() => onLink(link, face.current)}>
            {label}
            <span aria-hidden="true">›</span>
          </button>
        ))}
      </div>
      {card.face.description && <p className="card-detail-note">{card.face.description}</p>}
    </div>
  );
}
