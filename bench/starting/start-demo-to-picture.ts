// `npm start` with everything built, until a browser shows the playground's first phone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openPlayground } from '@kaquan/test/harness/playground/open-playground';
import { launchBrowser } from '@kaquan/test/harness/wechat/launch-browser';
import type { Reading } from '../figures/figure.ts';
import { median } from '../figures/median.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Milliseconds until a start that says nothing has failed. */
const PATIENCE = 300_000;

/**
 * Starts it so many times; the browser is open before.
 *
 * @example await startDemoToPicture(3) // seconds until the address is printed, and until the picture
 */
export async function startDemoToPicture(times: number): Promise<Reading[]> {
  const browser = await launchBrowser();
  const starts: { address: number; picture: number }[] = [];
  try {
    for (let time = 0; time < times; time += 1) {
      const start = performance.now();
      const demo = startDemo();
      try {
        const url = await demo.address;
        const address = performance.now() - start;
        const { close } = await openPlayground(browser, url);
        starts.push({ address, picture: performance.now() - start });
        await close();
      } finally {
        await demo.stop();
      }
    }
  } finally {
    await browser.close();
  }
  const note = 'npm start, everything built';
  return [
    {
      name: 'demo, to its address',
      value: median(starts.map(({ address }) => address)) / 1000,
      unit: 's',
      note,
    },
    {
      name: 'demo, to the first picture',
      value: median(starts.map(({ picture }) => picture)) / 1000,
      unit: 's',
      note,
    },
  ];
}

function startDemo(): { address: Promise<string>; stop(): Promise<void> } {
  // A process group of its own: npm, pnpm and Node all end together.
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', CI: '1' },
  });
  const exited = once(child, 'exit');
  let output = '';
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const url = /Playground\s+(\S+)/.exec(output)?.[1];
        if (url) resolve(url);
      });
    exited.then(() => reject(new Error(`npm start ended:\n${output}`)), reject);
    void sleep(PATIENCE, undefined, { ref: false }).then(() =>
      reject(new Error(`npm start says no address:\n${output}`)),
    );
  });
  return {
    address,
    async stop() {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await exited;
    },
  };
}
