// Delivers a platform's pushes: cuts a slow answer, tries again, and lets planned faults have their way.
import type { RunningClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Log } from './log.ts';

export interface Push {
  platform: string;
  /** The platform's event name; faults and the log know it as `push:<event>`. */
  event: string;
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
  /** Gives up everything under way. */
  cancel(): void;
}

/** Seconds that a slow push is held, and a reordered one waits for another to overtake it. */
const HELD = 5;

/** Pushes over real HTTP; retries wait on the sandbox's clock, so that moving it brings them on. */
export function createPushes(core: { clock: RunningClock; faults: Faults; log: Log }): Pushes {
  const { clock, faults, log } = core;
  let stop = new AbortController();
  let held: (() => void)[] = [];

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

  function again(push: Push, attempt: number): string {
    const wait = push.waits[attempt - 1];
    if (wait === undefined) return '不再重试';
    const { signal } = stop;
    clock.after(wait, () => {
      if (!signal.aborted) attemptDelivery(push, attempt + 1);
    });
    return `${wait} 秒后重试 ${attempt + 1}/${push.waits.length + 1}`;
  }

  async function deliver(push: Push, attempt: number): Promise<void> {
    const { signal } = stop;
    try {
      const response = await fetch(push.url, {
        method: 'POST',
        headers: push.headers,
        body: push.body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(push.deadline)]),
      });
      const text = await response.text();
      if (signal.aborted) return;
      const accepted = response.ok && (text === 'success' || (push.emptyIsSuccess && text === ''));
      const answer = { status: response.status, response: text.slice(0, 200) };
      note(push, accepted ? 'ok' : `应答不是 success，${again(push, attempt)}`, answer);
    } catch (error) {
      if (signal.aborted) return;
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      note(push, `${late ? '应答超时' : '连不上'}，${again(push, attempt)}`);
    }
    const overtaken = held;
    held = [];
    for (const release of overtaken) release();
  }

  function attemptDelivery(push: Push, attempt: number): void {
    const fault = faults.take(push.platform, `push:${push.event}`);
    if (fault?.kind === 'lost') {
      note(push, `推送丢失，${again(push, attempt)}`);
      return;
    }
    if (fault?.kind === 'slow') {
      note(push, '推送变慢');
      clock.after(fault.delay ?? HELD, () => void deliver(push, attempt));
      return;
    }
    if (fault?.kind === 'reordered') {
      note(push, '推送被后来的赶过');
      let released = false;
      const release = () => {
        if (released) return;
        released = true;
        void deliver(push, attempt);
      };
      held.push(release);
      clock.after(fault.delay ?? HELD, release);
      return;
    }
    const delivery = deliver(push, attempt);
    if (fault?.kind === 'repeated') void delivery.then(() => deliver(push, push.waits.length + 1));
  }

  return {
    send: (push) => attemptDelivery(push, 1),
    cancel() {
      stop.abort();
      stop = new AbortController();
      held = [];
    },
  };
}
