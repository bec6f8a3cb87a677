// One person's phone with WeChat: runs the built mini-program against a running stack.
import {
  BUILT_FOR,
  builtPackage,
  type MiniProgramPhone,
  openMiniProgramPhone,
} from '../mini-program/mini-program-phone.ts';
import { createNetwork } from '../mini-program/network.ts';
import type { User } from '../people.ts';
import type { Stack } from '../stack.ts';
import { waitUntil } from '../wait-until.ts';
import { createNativeCards, type Sheet } from './native-cards.ts';
import { wxHost } from './wx-api.ts';

export interface WeappPhone extends MiniProgramPhone {
  /** Opens the program from WeChat's list of recent ones, on its first page. */
  start(): Promise<void>;
  /** Taps what shows this text on the page on top. */
  tap(text: string | RegExp): Promise<void>;
  /** Waits for the next sheet of WeChat's; each is answered once. */
  sheet(kind: Sheet['kind']): Promise<Sheet>;
  /** How many sheets have come up so far. */
  sheets(): number;
}

/** The demo's mini-program as it was built. */
export const WECHAT_PROGRAM = builtPackage('@kaquan/wechat-h5', 'weapp');

/** A phone in that person's hand, the program not yet started. */
export function openWeappPhone(stack: Stack, user: User, program = WECHAT_PROGRAM): WeappPhone {
  const network = createNetwork({ [BUILT_FOR]: stack.backendUrl });
  const cards = createNativeCards(stack.control, user);
  const loginCode = () => stack.control.wechat.loginCode(user.wechat);
  const host = wxHost({ network, loginCode, cards });
  const phone = openMiniProgramPhone(program, network, host);
  let seen = 0;
  return {
    ...phone,
    start: () => phone.program.start({ path: 'pages/landing/index', scene: 1089 }),
    async tap(text) {
      await phone.shows(text);
      phone.program.page().tap(text);
    },
    async sheet(kind) {
      const sheet = await waitUntil(() => cards.sheets[seen], `WeChat's sheet of ${kind}`);
      seen += 1;
      if (sheet.kind !== kind) throw new Error(`WeChat shows its sheet of ${sheet.kind}`);
      return sheet;
    },
    sheets: () => cards.sheets.length,
  };
}
