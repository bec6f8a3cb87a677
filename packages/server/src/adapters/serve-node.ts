// Serves over node:http until a signal ends it: whatever was accepted is answered, then the server is closed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CouponServer } from '../coupon-server.ts';
import { type CloseAtSignalOptions, type Closing, closeAtSignal } from './close-at-signal.ts';
import { toNodeListener } from './node.ts';

export interface ServeNodeOptions extends CloseAtSignalOptions {
  /** 0: a free one. */
  port: number;
  /** Where it listens; every address of the machine unless given. */
  hostname?: string;
}

export interface Serving extends Closing {
  url: string;
}

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
  { port, hostname, ...ending }: ServeNodeOptions,
): Promise<Serving> {
  // Who serves from here has a process that does little else.
  const listener = createServer(toNodeListener(server, { overrideGlobalObjects: true }));
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, hostname, () => {
      listener.off('error', reject);
      resolve();
    });
  });
  const { port: taken } = listener.address() as AddressInfo;
  return {
    url: `http://${hostname ?? 'localhost'}:${taken}`,
    ...closeAtSignal(listener, server, ending),
  };
}
