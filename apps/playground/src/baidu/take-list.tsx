// The user's coupons in 卡券包, by what can still be done with them.
import { useState } from 'react';
import { useNow } from '../feed/use-now.ts';
import { isOver } from '../ticket/ticket.ts';
import { TicketRow } from '../ticket/ticket-row.tsx';
import type { Take } from './read-wallet.ts';
import './take-list.css';

const TABS = [
  { key: 'usable', words: '可使用', empty: '先在上面领一张吧' },
  { key: 'used', words: '已使用', empty: '还没有用过的券' },
  { key: 'expired', words: '已过期', empty: '没有过期的券' },
] as const;
type Tab = (typeof TABS)[number]['key'];

const tabOf = (take: Take, now: number): Tab =>
  take.used ? 'used' : isOver(take, now) ? 'expired' : 'usable';

interface TakeListProps {
  takes: Take[];
  /** The id of the coupon that is being opened, if any. */
  busy: string | null;
  onUse(take: Take, row: HTMLElement): void;
  onOpen(take: Take): void;
}

export function TakeList({ takes, busy, onUse, onOpen }: TakeListProps) {
  const now = useNow();
  const [shown, setShown] = useState<Tab>('usable');
  const list = takes.filter((take) => tabOf(take, now) === shown);
  return (
    <>
      <nav className="take-tabs" aria-label="我的券">
        {TABS.map(({ key, words }) => (
          <button key={key} type="button" aria-pressed={shown === key} onClick={() => setShown(key)}>
            {words} {takes.filter((take) => tabOf(take, now) === key).length}
          </button>
        ))}
      </nav>
      <div className="take-list">
        {list.length === 0 && (
          <p className="take-list-empty">{TABS.find(({ key }) => key === shown)?.empty}</p>
        )}
        {list.map((take) => (
          <TakeRow
            key={take.id}
            take={take}
            busy={busy === take.id}
            onUse={onUse}
            onOpen={() => onOpen(take)}
          />
        ))}
      </div>
    </>
  );
}

interface TakeRowProps extends Pick<TakeListProps, 'onUse'> {
  take: Take;
  busy: boolean;
  onOpen(): void;
}

function TakeRow({ take, busy, onUse, onOpen }: TakeRowProps) {
  const [row, setRow] = useState<HTMLElement | null>(null);
  return (
    <TicketRow
      ticket={take}
      faceRef={setRow}
      onOpen={onOpen}
      action={
        <button
          type="button"
          className="ticket-row-button"
          aria-label={`立即使用：${take.face.title}`}
          disabled={busy}
          onClick={() => row && onUse(take, row)}
        >
          立即使用
        </button>
      }
    />
  );
}
