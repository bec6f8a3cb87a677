// What WeChat tells once or not at all, so that the merchant writes it down: why a card was refused, and which cell of
// a card was switched on. In memory, as the whole demo may be.

/** 买单 and 自助核销 exclude each other. */
export type Cell = 'none' | 'pay' | 'self';

export interface DeskNotes {
  /** By card_id. */
  refusals: Map<string, string>;
  cells: Map<string, Cell>;
  clear(): void;
}

export function createDeskNotes(): DeskNotes {
  const refusals = new Map<string, string>();
  const cells = new Map<string, Cell>();
  return {
    refusals,
    cells,
    clear() {
      refusals.clear();
      cells.clear();
    },
  };
}
