// Ends a node:http server in order: whatever was accepted is answered, then the coupon server is closed.
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { CouponServer } from '../coupon-server.ts';
import { within } from '../within.ts';

export interface CloseAtSignalOptions {
  /** What ends it; SIGTERM and SIGINT unless given. A second signal ends the process at once. */
  signals?: readonly NodeJS.Signals[];
}

export interface Closing {
  /** Ends it as a signal does. */
  close(): Promise<void>;
  /** Resolves when it has ended, whoever ended it. */
  closed: Promise<void>;
}

/** How long requests in flight are waited for before the server is closed, milliseconds; it waits for them again. */
const PATIENCE = 10_000;
/** A connection that has not asked anything yet may be about to, milliseconds. */
const FIRST_WORD = 500;

/**
 * Waits for a signal, then takes no new connection, answers every request that came, lets kept connections go, and
 * closes the coupon server. For a listener that a framework made: what is mounted beside the coupon server is answered,
 * too. Give it the listener before the first connection comes: right after `listen`.
 *
 * @example
 * const { closed } = closeAtSignal(app.listen(3000), coupons);
 * await closed;
 * process.exit();
 * @supported node
 */
export function closeAtSignal(
  listener: Server,
  server: Pick<CouponServer, 'close'>,
  { signals = ['SIGTERM', 'SIGINT'] }: CloseAtSignalOptions = {},
): Closing {
  const connections = new Set<Socket>();
  const answering = new Set<ServerResponse>();
  let closing: Promise<void> | undefined;
  listener.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  // Before whoever answers: afterwards the headers may be gone.
  listener.prependListener('request', (_request, response) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    if (closing) response.setHeader('connection', 'close');
  });

  async function end(): Promise<void> {
    const gone = new Promise<void>((resolve) => listener.close(() => resolve()));
    for (const response of answering) if (!response.headersSent) response.setHeader('connection', 'close');
    await within(FIRST_WORD, gone);
    const busy = new Set([...answering].map(({ socket }) => socket));
    for (const socket of connections) if (!busy.has(socket)) socket.destroy();
    await within(PATIENCE, gone);
    await server.close();
    listener.closeAllConnections();
    await gone;
  }
  let ended: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    ended = resolve;
  });
  function close(): Promise<void> {
    if (!closing) {
      for (const signal of signals) process.off(signal, onSignal);
      closing = end().finally(ended);
    }
    return closing;
  }
  const onSignal = () => void close();
  for (const signal of signals) process.once(signal, onSignal);
  return { close, closed };
}
