// Serves over node:http until a signal ends it: whatever was accepted is answered, then the server is closed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CouponError } from '@kaquan/protocol/errors';
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
 * @throws {CouponError} CONFIG_INVALID when something else listens at the port; otherwise the error of node:net
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
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port, error) : error);
    listener.once('error', refuse);
    listener.listen(port, hostname, () => {
      listener.off('error', refuse);
      resolve();
    });
  });
  const { port: taken } = listener.address() as AddressInfo;
  return {
    url: `http://${hostname ?? 'localhost'}:${taken}`,
    ...closeAtSignal(listener, server, ending),
  };
}

function portTaken(port: number, cause: Error): CouponError {
  return new CouponError(
    'CONFIG_INVALID',
    `Port ${port} is taken, perhaps by an earlier run that has not ended: end that one, or give another port.`,
    { cause },
  );
}
