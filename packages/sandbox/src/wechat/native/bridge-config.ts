// What the server tells the native bridge before it runs in the page.
import type { System } from '../device.ts';

export interface BridgeConfig {
  /** The sandbox's origin. */
  sandbox: string;
  /** openid of whoever holds the phone while no cookie says so. */
  defaultUser: string;
  /** Name of the cookie that does. */
  userCookie: string;
  /** What the phone pretends to be when the browser is not WeChat's. */
  system: System;
}

/** What the sheets draw of a card. */
export interface SheetCard {
  title: string;
  brandName?: string;
  colorValue?: string;
  notice?: string;
  shared?: boolean;
}

export interface Sheet {
  title: string;
  cards: SheetCard[];
  confirm: string;
  /** Absent: there is only one button. */
  cancel?: string;
  /** One of the cards is to be tapped, instead of the button. */
  choose?: boolean;
}

/** Draws a native-looking sheet; answers the index of the card that was chosen (0 for the button), or null for cancel. */
export type DrawSheet = (sheet: Sheet) => Promise<number | null>;
