// The sandbox as a process of its own. Run by start-sandbox-process.ts with its seed's size in the environment.
import { createSandbox } from '@kaquan/sandbox';
import '../canary/watch-http.ts';
import { makePeople } from '../people.ts';
import type { Report } from './messages.ts';

const { PORT = '0', THREES = '0' } = process.env;
const { users, friends } = makePeople(Number(THREES));
const sandbox = await createSandbox({
  port: Number(PORT),
  ...(users.length === 0 ? {} : { seed: { users, friends } }),
});
process.send?.({ report: 'listening', url: sandbox.url } satisfies Report);

process.once('SIGTERM', () => void sandbox.close().then(() => process.exit(0)));
// The harness died: nobody is left who would end this process.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
