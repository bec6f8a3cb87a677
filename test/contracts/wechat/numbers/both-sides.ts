// One request, put before our own check and before the sandbox's, which do not know of each other.
import type { WechatApi } from '@kaquan/server';
import { callWechat } from '@kaquan/server/wechat/call';
import type { Card } from '@kaquan/server/wechat/card/card';
import { createCard } from '@kaquan/server/wechat/card/create';
import type { WechatStage } from '../stage.ts';

export interface Asked {
  /** By the typed call, which checks it first. */
  typed(api: WechatApi): Promise<unknown>;
  /** The same, unchecked. */
  raw(api: WechatApi): Promise<unknown>;
}

export interface BothSides {
  /** `FIELD_INVALID`, or undefined where our check lets it pass. */
  ours: string | undefined;
  /** The sandbox's errcode, or undefined where it takes it. */
  theirs: string | undefined;
}

/** What both say. Only the raw call reaches the sandbox. */
export async function ask({ wechat }: WechatStage, { typed, raw }: Asked): Promise<BothSides> {
  const passed = new Error('Our check lets it pass');
  const checking: WechatApi = { ...wechat, call: () => Promise.reject(passed) };
  const ours: unknown = await typed(checking).catch((error: unknown) => error);
  const theirs: unknown = await raw(wechat).then(
    () => undefined,
    (error: unknown) => error,
  );
  return {
    ours: ours === passed ? undefined : (ours as { code: string }).code,
    theirs: theirs === undefined ? undefined : (theirs as { platformCode: string }).platformCode,
  };
}

export const asked = (path: string, body: object, typed: Asked['typed']): Asked => ({
  typed,
  raw: (api) => callWechat(api, path, body),
});

/** The creation of a card. */
export const creation = (card: Card): Asked =>
  asked('/card/create', { card }, (api) => createCard(api, card));

/** Both refuse it, the sandbox with this code; or both let it pass. */
export const refused = (errcode: number): BothSides => ({ ours: 'FIELD_INVALID', theirs: String(errcode) });
export const PASSES: BothSides = { ours: undefined, theirs: undefined };
