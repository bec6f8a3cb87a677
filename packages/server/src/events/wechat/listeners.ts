// The host app's own functions for the pushes of WeChat's cards.
import {
  readEvent,
  readPush,
  type WechatEvent,
  type WechatEventName,
  type WechatEventOf,
} from '@kaquan/protocol/wechat/push';
import type { PlatformEvent } from '../../platforms/platform.ts';

/** By the name of the event, each with its typed fields. */
export type WechatListeners = {
  [Name in WechatEventName]?: (event: WechatEventOf<Name>) => void | Promise<void>;
};

/**
 * Tells the listener of this event, if there is one.
 *
 * @throws whatever the listener throws
 */
export async function tellListener(event: PlatformEvent, listeners: WechatListeners): Promise<void> {
  const push = readPush(event.raw);
  const typed = push && readEvent(push);
  if (!typed) return;
  // Each name goes with its own event, which the compiler cannot follow through a name that is a union.
  const listener = listeners[typed.event] as ((event: WechatEvent) => void | Promise<void>) | undefined;
  await listener?.(typed);
}
