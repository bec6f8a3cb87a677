// One person's phone with a built mini-program on it, against a running stack; what is alike on every host.
import { createRequire } from 'node:module';
import path from 'node:path';
import { waitUntil } from '../wait-until.ts';
import type { Host } from './host.ts';
import type { Network, Traffic } from './network.ts';
import { openProgram, type Program } from './open-program.ts';

const require = createRequire(import.meta.url);
/** The origin the packages are built for (KAQUAN_ORIGIN); the phone finds it at the stack's address. */
export const BUILT_FOR = 'http://127.0.0.1:4601';

export interface MiniProgramPhone {
  program: Program;
  network: Network;
  /** Requests to one of our routes so far: `/coupons`. */
  sent(route: string): Traffic[];
  /** The last answer to that route. Throws when none came. */
  answered<T>(route: string): T;
  /** Waits until the page on top shows this. */
  shows(text: string | RegExp): Promise<void>;
  close(): void;
}

/** Where an app's build for a host lies: `@kaquan/wechat-h5`, `weapp`. */
export function builtPackage(app: string, host: string): string {
  return path.join(path.dirname(require.resolve(`${app}/package.json`)), 'dist', host);
}

/**
 * A phone with the program not yet started.
 *
 * @param directory the built package
 */
export function openMiniProgramPhone(directory: string, network: Network, host: Host): MiniProgramPhone {
  const program = openProgram(directory, host);
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
