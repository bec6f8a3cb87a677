// Serves over node:http until a signal ends it: whatever was accepted is answered, then the server is closed.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { CouponServer } from '../coupon-server.ts';
import { within } from '../within.ts';
import { toNodeListener } from './node.ts';

export interface ServeNodeOptions {
  /** 0: a free one. */
  port: number;
  /** Where it listens; every address of the machine unless given. */
  hostname?: string;
  /** What ends it; SIGTERM and SIGINT unless given. A second signal ends the process at once. */
  signals?: readonly NodeJS.Signals[];
}

export interface Serving {
  url: string;
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
 * Listens, and ends in order: no new connection, an answer to every request that came, kept connections let go, then
 * `server.close()`. Resolves once it listens.
 *
 * @throws the error of node:net when the port cannot be had
 * @example
 * const serving = await serveNode(server, { port: 4601 });
 * await serving.closed;
 * process.exit();
 * @supported node
 */
export async function serveNode(
  server: Pick<CouponServer, 'fetch' | 'close'>,
  { port, hostname, signals = ['SIGTERM', 'SIGINT'] }: ServeNodeOptions,
): Promise<Serving> {
  const connections = new Set<Socket>();
  const answering = new Set<ServerResponse>();
  let closing: Promise<void> | undefined;
  // Who serves from here has a process that does little else.
  const listen = toNodeListener(server, { overrideGlobalObjects: true });
  const listener = createServer((request, response) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    if (closing) response.setHeader('connection', 'close');
    listen(request, response);
  });
  listener.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, hostname, () => {
      listener.off('error', reject);
      resolve();
    });
  });
  const { port: taken } = listener.address() as AddressInfo;

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
  return { url: `http://${hostname ?? 'localhost'}:${taken}`, close, closed };
}
