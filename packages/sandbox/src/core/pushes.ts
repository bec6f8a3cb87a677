// Delivers a platform's pushes: cuts a slow answer, tries again, and lets planned faults have their way.
import type { BookPush } from './book.ts';
import type { RunningClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Log } from './log.ts';

export interface Push {
  platform: string;
  /** The platform's event name; faults and the log know it as `push:<event>`. */
  event: string;
  /** The coupon, and the merchant's order, that it is about: for the book. */
  couponId?: string | undefined;
  orderNo?: string | undefined;
  /** Chinese, for the log. */
  title: string;
  url: string;
  /** The address as the log may show it. */
  shownUrl: string;
  headers: Record<string, string>;
  body: string;
  /** What the log shows instead of the body, which may be encrypted. */
  shown: unknown;
  /** Real milliseconds within which the receiver must answer. */
  deadline: number;
  /** Seconds of the sandbox's clock before each retry; as many retries as there are waits. */
  waits: readonly number[];
  /** Whether the platform also takes an empty answer for a good one; `success` always is. */
  emptyIsSuccess: boolean;
}

export interface Pushes {
  send(push: Push): void;
  /** Every push since the start or the last cancel, in the order of sending. */
  book(): BookPush[];
  /** Gives up everything under way. */
  cancel(): void;
}

/** What has become of a push so far: what the book says of it, for as long as the sandbox runs, and no more. */
interface Sent extends Omit<BookPush, 'pending'> {
  /** Deliveries that go on or will. */
  underWay: number;
}

/** Seconds that a slow push is held, and a reordered one waits for another to overtake it. */
const HELD = 5;

/** Pushes over real HTTP; retries wait on the sandbox's clock, so that moving it brings them on. */
export function createPushes(core: { clock: RunningClock; faults: Faults; log: Log }): Pushes {
  const { clock, faults, log } = core;
  let stop = new AbortController();
  /** A delivery's own end: a signal made of `stop`'s, which never ends, would be kept as long, a kilobyte each. */
  const lines = new Set<AbortController>();
  let held: (() => void)[] = [];
  let sent: Sent[] = [];

  function note(push: Push, outcome: string, more: { status?: number; response?: unknown } = {}): void {
    const { platform, event, title, shownUrl, shown } = push;
    log.add({
      platform,
      kind: 'push',
      title,
      method: 'POST',
      route: `push:${event}`,
      outcome,
      request: { to: shownUrl, body: shown },
      ...more,
    });
  }

  /** Does it after that many seconds of the sandbox's clock, unless everything was given up. */
  function later(sent: Sent, seconds: number, act: () => void): void {
    const { signal } = stop;
    sent.underWay += 1;
    clock.after(seconds, () => {
      sent.underWay -= 1;
      if (!signal.aborted) act();
    });
  }

  function again(push: Push, sent: Sent, attempt: number): string {
    const { waits } = push;
    const wait = waits[attempt - 1];
    if (wait === undefined) return '不再重试';
    later(sent, wait, () => attemptDelivery(push, sent, attempt + 1));
    return `${wait} 秒后重试 ${attempt + 1}/${waits.length + 1}`;
  }

  async function deliver(push: Push, sent: Sent, attempt: number): Promise<void> {
    const { signal } = stop;
    const line = new AbortController();
    lines.add(line);
    sent.deliveries += 1;
    sent.underWay += 1;
    try {
      const response = await fetch(push.url, {
        method: 'POST',
        headers: push.headers,
        body: push.body,
        redirect: 'manual',
        signal: AbortSignal.any([line.signal, AbortSignal.timeout(push.deadline)]),
      });
      const text = await response.text();
      if (signal.aborted) return;
      const accepted = response.ok && (text === 'success' || (push.emptyIsSuccess && text === ''));
      if (accepted) sent.accepted = true;
      const answer = { status: response.status, response: text.slice(0, 200) };
      note(push, accepted ? 'ok' : `应答不是 success，${again(push, sent, attempt)}`, answer);
    } catch (error) {
      if (signal.aborted) return;
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      note(push, `${late ? '应答超时' : '连不上'}，${again(push, sent, attempt)}`);
    } finally {
      lines.delete(line);
      sent.underWay -= 1;
    }
    const overtaken = held;
    held = [];
    for (const release of overtaken) release();
  }

  function attemptDelivery(push: Push, sent: Sent, attempt: number): void {
    const fault = faults.take(push.platform, `push:${push.event}`);
    if (fault?.kind === 'lost') {
      note(push, `推送丢失，${again(push, sent, attempt)}`);
      return;
    }
    if (fault?.kind === 'slow') {
      note(push, '推送变慢');
      later(sent, fault.delay ?? HELD, () => void deliver(push, sent, attempt));
      return;
    }
    if (fault?.kind === 'reordered') {
      note(push, '推送被后来的赶过');
      let released = false;
      const release = () => {
        if (released) return;
        released = true;
        void deliver(push, sent, attempt);
      };
      held.push(release);
      later(sent, fault.delay ?? HELD, release);
      return;
    }
    const delivery = deliver(push, sent, attempt);
    if (fault?.kind === 'repeated') void delivery.then(() => deliver(push, sent, push.waits.length + 1));
  }

  return {
    send(push) {
      const { platform, event, couponId, orderNo } = push;
      const one: Sent = {
        platform,
        event,
        ...(couponId === undefined ? {} : { couponId }),
        ...(orderNo === undefined ? {} : { orderNo }),
        deliveries: 0,
        accepted: false,
        underWay: 0,
      };
      sent.push(one);
      attemptDelivery(push, one, 1);
    },
    book: () => sent.map(({ underWay, ...one }) => ({ ...one, pending: underWay > 0 })),
    cancel() {
      stop.abort();
      stop = new AbortController();
      for (const line of lines) line.abort();
      held = [];
      sent = [];
    },
  };
}
