// The figures of datacube: what happened to cards, by day of Beijing.
// @see 朋友的券 拉取朋友的券数据接口
import { dayOf } from './beijing-day.ts';
import type { Card } from './card.ts';
import type { Range } from './datacube-range.ts';
import type { Store } from './store.ts';
import { statusOf } from './user-card.ts';

const KINDS = ['view', 'receive', 'verify', 'given', 'expire'] as const;
type Kind = (typeof KINDS)[number];

interface Count {
  day: string;
  card: Card;
  kind: Kind;
  openid: string;
}

export interface Row {
  day: string;
  /** The card of the row; the first of them in a row of several. */
  card: Card;
  /** `view_cnt`, `view_user` and so on: how often, and how many people. */
  figures: Record<string, number>;
}

/** Everything there is to count up to `now`, for the cards that `fits`. A card expires on its last day. */
function countsOf(store: Store, fits: (card: Card) => boolean, now: number): Count[] {
  const counts: Count[] = [];
  const add = (kind: Kind, cardId: string, openid: string, at: number) => {
    const card = store.cards.get(cardId);
    if (card && fits(card)) counts.push({ day: dayOf(at), card, kind, openid });
  };
  for (const { kind, cardId, openid, at } of store.happenings) add(kind, cardId, openid, at);
  for (const one of store.userCards.values())
    if (statusOf(one, now) === 'EXPIRE') add('expire', one.cardId, one.openid, one.endTime);
  return counts;
}

function figuresOf(counts: Count[]): Record<string, number> {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const those = counts.filter((one) => one.kind === kind);
      const people = new Set(those.map((one) => one.openid));
      return [
        [`${kind}_cnt`, those.length],
        [`${kind}_user`, people.size],
      ];
    }),
  );
}

/** A row for each day on which something happened, and for each card of it where asked; in the order of days. */
export function rowsOf(
  store: Store,
  asked: { fits: (card: Card) => boolean; range: Range; byCard: boolean; now: number },
): Row[] {
  const { fits, range, byCard, now } = asked;
  const groups = new Map<string, Count[]>();
  for (const count of countsOf(store, fits, now)) {
    if (count.day < range.begin_date || count.day > range.end_date) continue;
    const key = byCard ? `${count.day} ${count.card.cardId}` : count.day;
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, counts]) => {
      const [first] = counts;
      return first ? { day: first.day, card: first.card, figures: figuresOf(counts) } : [];
    });
}
