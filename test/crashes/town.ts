// Where people live who use coupons: the servers' door, the platforms, and what they write down.
import type { Control } from '../harness/control.ts';
import type { Random } from '../harness/create-random.ts';
import type { Shop } from '../harness/open-shop.ts';
import type { Ledger } from './ledger.ts';

export interface Town {
  /** The servers' door. */
  url: string;
  shop: Shop;
  control: Control;
  ledger: Ledger;
  random: Random;
  /** Until the shop closes; then nobody waits any longer. */
  isOpen(): boolean;
}
