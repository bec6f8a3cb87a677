// A card's own page in 卡包: its face, when it can be used, and the lines that lead to the till or to the merchant.
// @see 创建卡券 卡券详情页
import { type CSSProperties, useRef, useState } from 'react';
import { useNow } from '../feed/use-now.ts';
import { DetailBar } from '../phone/detail-bar.tsx';
import type { CardLink } from '../sandbox/control.ts';
import { Amount } from '../ticket/amount.tsx';
import { thresholdWords } from '../ticket/benefit-words.ts';
import { expiryWords } from '../ticket/expiry-words.ts';
import { isOver } from '../ticket/ticket.ts';
import { holdWords } from './hold-words.ts';
import type { WechatCard } from './read-wallet.ts';
import { isShown } from './show-sheet.tsx';
import './card-detail.css';

/** What a person does with a card, beside following its links. */
export type CardDeed = 'show' | 'pay' | 'self-consume' | 'give' | 'take-back' | 'delete';

interface CardDetailProps {
  card: WechatCard;
  busy: boolean;
  onBack(): void;
  onLink(link: CardLink, face: HTMLElement | null): void;
  onDeed(deed: CardDeed): void;
}

export function CardDetail({ card, busy, onBack, onLink, onDeed }: CardDetailProps) {
  const now = useNow();
  const face = useRef<HTMLElement>(null);
  const over = isOver(card, now);
  const { words } = expiryWords(card.validity, now);
  return (
    <div className="card-detail" style={{ '--ground': card.ground } as CSSProperties}>
      <DetailBar title={card.face.shopName} backLabel="返回卡包" onBack={onBack} />
      <article className="card-paper" ref={face} data-over={over || undefined}>
        {card.sharedBy !== undefined && <p className="card-paper-from">{card.sharedBy} 共享给你</p>}
        <h4>{card.face.title}</h4>
        <Amount benefit={card.face.benefit} />
        <p>{thresholdWords(card.face.leastCost)}</p>
        <PaperFoot
          card={card}
          busy={busy}
          over={over ? (card.used ? '已使用' : words) : undefined}
          onCenter={() => onLink('center', face.current)}
          onDeed={onDeed}
        />
        <p className="card-paper-time">{over ? '谢谢惠顾' : `有效期：${words}`}</p>
      </article>
      <div className="card-cells">
        {!over && card.payCell && <Cell words="微信买单" busy={busy} onTap={() => onDeed('pay')} />}
        {!over && card.selfConsumeCell && (
          <Cell words="自助核销" busy={busy} onTap={() => onDeed('self-consume')} />
        )}
        {card.cells.map(({ link, words: label }) => (
          <Cell key={link} words={label} busy={busy} onTap={() => onLink(link, face.current)} />
        ))}
        {!over && card.canGive && <Cell words="转赠给朋友" busy={busy} onTap={() => onDeed('give')} />}
      </div>
      {card.sharedBy === undefined && card.hold !== 'gifting' && (
        <DeleteButton busy={busy} onDelete={() => onDeed('delete')} />
      )}
      {card.face.description && <p className="card-detail-note">{card.face.description}</p>}
    </div>
  );
}

interface PaperFootProps {
  card: WechatCard;
  busy: boolean;
  /** 已使用, 已过期: why it can only be looked at. */
  over: string | undefined;
  onCenter(): void;
  onDeed(deed: CardDeed): void;
}

/** The one button of the face, or the state in its place. */
function PaperFoot({ card, busy, over, onCenter, onDeed }: PaperFootProps) {
  if (over) return <p className="card-paper-over">{over}</p>;
  if (card.hold) {
    return (
      <>
        <p className="card-paper-hold">{holdWords[card.hold]}</p>
        {card.hold !== 'unavailable' && (
          <button type="button" disabled={busy} onClick={() => onDeed('take-back')}>
            取回这张券
          </button>
        )}
      </>
    );
  }
  if (card.center) {
    return (
      <button type="button" disabled={busy} onClick={onCenter}>
        {card.center}
      </button>
    );
  }
  if (!isShown(card)) return null;
  return (
    <button type="button" disabled={busy} onClick={() => onDeed('show')}>
      出示使用
    </button>
  );
}

function Cell({ words, busy, onTap }: { words: string; busy: boolean; onTap(): void }) {
  return (
    <button type="button" disabled={busy} onClick={onTap}>
      {words}
      <span aria-hidden="true">›</span>
    </button>
  );
}

/** Asks once more: a deleted card does not come back. */
function DeleteButton({ busy, onDelete }: { busy: boolean; onDelete(): void }) {
  const [armed, setArmed] = useState(false);
  return (
    <button
      type="button"
      className="card-delete"
      disabled={busy}
      onClick={armed ? onDelete : () => setArmed(true)}
      onBlur={() => setArmed(false)}
    >
      {armed ? '删除后不能恢复，再点一次删除' : '删除'}
    </button>
  );
}
