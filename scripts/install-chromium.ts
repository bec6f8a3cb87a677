// The end-to-end tests need a Chromium: one that is here, or Debian's.
import { existsSync } from 'node:fs';
import { run, type Say } from './run.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Finds a Chromium, or installs Debian's with a Chinese font where that can be done without asking. */
export async function installChromium(say: Say): Promise<boolean> {
  if (PLACES.some((place) => existsSync(place)) || existsSync(process.env.CHROMIUM_PATH ?? '')) return true;
  const root = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get')) {
    say('Install Chromium or Google Chrome, or point CHROMIUM_PATH to one.\n');
    return false;
  }
  const apt = (...args: string[]) =>
    root ? run('apt-get', ['-q', ...args], say) : run('sudo', ['-n', 'apt-get', '-q', ...args], say);
  return (
    (await apt('update')) && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  );
}
