// A test's own HTTP server, on a free port of this machine.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** Without a slash at its end. */
  url: string;
  port: number;
  /** Ends it, connections that are kept or still answered included. */
  close(): Promise<void>;
}

/**
 * Listens; resolves when it does.
 *
 * @example const shop = await listen(toNodeListener(server)); await fetch(`${shop.url}/healthz`); await shop.close();
 */
export async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
