// 卡包 as a mini-program meets it: wx.addCard and wx.openCard, with a person who taps WeChat's own sheet.
// @see 微信小程序 wx.addCard, wx.openCard
import type { Control, NativeAnswer } from '../control.ts';
import type { Callbacks } from '../mini-program/common-api.ts';
import type { HostActions } from '../mini-program/host.ts';
import type { User } from '../people.ts';

export interface Sheet {
  kind: 'addCard' | 'openCard';
  cards: Record<string, unknown>[];
  /** 领取, or what closes the shown card. Resolves when the program has been told. */
  accept(): Promise<void>;
  /** Back, without taking anything. */
  cancel(): Promise<void>;
}

export interface NativeCards {
  /** `addCard` and `openCard` of one running program. */
  calls(actions: Pick<HostActions, 'cover'>): object;
  /** All sheets so far; the last one may still be open. */
  sheets: Sheet[];
}

/** The result, or a reason; WeChat says `addCard:ok`, `addCard:fail cancel`, `addCard:fail (…)`. */
type Outcome = { result: object } | { failed: string };
type CardCall = Callbacks & { cardList?: unknown };

/**
 * @param control the sandbox, which checks what the native side checks
 * @param user who is in front of the phone: WeChat knows that, whatever the program says
 */
export function createNativeCards({ wechat }: Control, user: User): NativeCards {
  const sheets: Sheet[] = [];

  async function add(cards: Record<string, unknown>[]): Promise<Outcome> {
    const results: NativeAnswer[] = [];
    for (const { cardId, cardExt } of cards)
      results.push(await wechat.addCard(user.wechat, String(cardId), cardExt));
    const [first] = results;
    if (results.every(({ error }) => error?.code === 'SIGNATURE_ERROR'))
      return { failed: first?.error?.message ?? '' };
    const cardList = cards.map(({ cardId, cardExt }, at) => ({
      cardId,
      cardExt,
      code: results[at]?.encryptCode ?? '',
      isSuccess: results[at]?.isSuccess === true,
    }));
    return { result: { cardList } };
  }

  /** Only by its plain code is a card found in 卡包. */
  async function show(cards: Record<string, unknown>[]): Promise<Outcome> {
    const wallet = await wechat.wallet(user.wechat);
    const missing = cards.some(
      (card) => !wallet.some(({ cardId, code }) => cardId === card.cardId && code === card.code),
    );
    return missing ? { failed: 'invalid code' } : { result: {} };
  }

  function call(name: Sheet['kind'], texts: string[], accepted: typeof add, actions: CardsActions) {
    return (options: CardCall) => {
      const told = settle(name, options);
      const wrong = wrongParameter(options.cardList, texts);
      if (wrong) {
        told.answer({ failed: `parameter error: ${wrong}` });
        return told.promise;
      }
      const cards = options.cardList as Record<string, unknown>[];
      const close = async (outcome: Outcome) => {
        actions.cover(false);
        told.answer(outcome);
      };
      actions.cover(true);
      sheets.push({
        kind: name,
        cards,
        accept: async () => close(await accepted(cards)),
        cancel: () => close({ failed: 'cancel' }),
      });
      return told.promise;
    };
  }

  return {
    sheets,
    calls: (actions) => ({
      addCard: call('addCard', ['cardId', 'cardExt'], add, actions),
      openCard: call('openCard', ['cardId', 'code'], show, actions),
    }),
  };
}

type CardsActions = Pick<HostActions, 'cover'>;

/** Callbacks if there are any, a promise if there are none. */
function settle(name: string, options: CardCall) {
  const callbacks = options.success ?? options.fail ?? options.complete;
  let resolve: (result: object) => void = () => {};
  let reject: (result: object) => void = () => {};
  const promise = callbacks
    ? undefined
    : new Promise<object>((yes, no) => {
        resolve = yes;
        reject = no;
      });
  return {
    promise,
    answer(outcome: Outcome): void {
      const failed = 'failed' in outcome;
      const result = failed
        ? { errMsg: `${name}:fail ${outcome.failed}` }
        : { errMsg: `${name}:ok`, ...outcome.result };
      (failed ? reject : resolve)(result);
      if (failed) options.fail?.(result);
      else options.success?.(result);
      options.complete?.(result);
    },
  };
}

/** What WeChat refuses before it shows anything: above all a cardExt that is an object instead of its JSON text. */
function wrongParameter(cardList: unknown, texts: string[]): string | undefined {
  if (!Array.isArray(cardList)) return 'parameter.cardList should be Array';
  const wrong = cardList.flatMap((card, at) =>
    texts
      .filter((name) => typeof card?.[name] !== 'string')
      .map((name) => `parameter.cardList[${at}].${name} should be String`),
  );
  return wrong[0];
}
