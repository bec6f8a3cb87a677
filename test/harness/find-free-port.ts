// A port that nobody listens at, for what has to be told its port before it starts.
import { createServer } from 'node:net';

/** Somebody else may take it meanwhile, which has not been seen: the system does not give the same one again soon. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
