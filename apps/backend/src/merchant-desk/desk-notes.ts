// What WeChat tells once or not at all, so that the merchant writes it down: why a card was refused, and which cell of
// a card was switched on. In memory, as the whole demo may be.

export interface Till {
  /** 买单 and 自助核销 exclude each other. */
  cell: 'none' | 'pay' | 'self';
  /** What 自助核销 asks the customer for. */
  needVerifyCode: boolean;
  needRemarkAmount: boolean;
}

export const noTill: Till = { cell: 'none', needVerifyCode: false, needRemarkAmount: false };

export interface DeskNotes {
  /** By card_id. */
  refusals: Map<string, string>;
  tills: Map<string, Till>;
  clear(): void;
}

export function createDeskNotes(): DeskNotes {
  const refusals = new Map<string, string>();
  const tills = new Map<string, Till>();
  return {
    refusals,
    tills,
    clear() {
      refusals.clear();
      tills.clear();
    },
  };
}
