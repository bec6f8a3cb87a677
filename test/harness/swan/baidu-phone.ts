// One person's phone with the Baidu app: runs the built program against a running stack.
import { createRequire } from 'node:module';
import path from 'node:path';
import { createNetwork, type Network, type Traffic } from '../mini-program/network.ts';
import { openProgram, type Program } from '../mini-program/open-program.ts';
import type { User } from '../people.ts';
import type { Stack } from '../stack.ts';
import { waitUntil } from '../wait-until.ts';
import { swanHost } from './swan-api.ts';

const require = createRequire(import.meta.url);
const PACKAGE = path.join(
  path.dirname(require.resolve('@kaquan/baidu-smart-program/package.json')),
  'dist/swan',
);
/** The origin the package is built for (KAQUAN_ORIGIN); the phone finds it at the stack's address. */
const BUILT_FOR = 'http://127.0.0.1:4601';

export interface BaiduPhone {
  program: Program;
  network: Network;
  /** Requests to one of our routes so far: `/baidu/launch-coupon`. */
  sent(route: string): Traffic[];
  /** The last answer to that route. Throws when none came. */
  answered<T>(route: string): T;
  /** Waits until the page on top shows this. */
  shows(text: string | RegExp): Promise<void>;
  close(): void;
}

/** A phone in that person's hand, the program not yet started. */
export function openBaiduPhone(stack: Stack, user: User): BaiduPhone {
  const network = createNetwork({ [BUILT_FOR]: stack.backendUrl });
  const loginCode = () => stack.control.baidu.loginCode(user.baidu);
  const program = openProgram(PACKAGE, swanHost({ network, loginCode }));
  const sent = (route: string) => network.traffic.filter((one) => one.path === `/api${route}`);
  return {
    program,
    network,
    sent,
    answered<T>(route: string) {
      const answer = sent(route).at(-1)?.answer;
      if (answer === undefined) throw new Error(`No answer came from ${route}`);
      return answer as T;
    },
    async shows(text) {
      const there = () => {
        const page = program.page().text();
        return typeof text === 'string' ? page.includes(text) : text.test(page);
      };
      await waitUntil(there, () => `${text} on the page ${program.page().route}:\n${program.page().text()}`);
    },
    close: () => program.close(),
  };
}
