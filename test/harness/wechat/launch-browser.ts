// Starts the Chromium that plays WeChat's in-app browser; it can reach this machine only.
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

export interface BrowserOptions {
  /** Chromium's switches beside those that keep it quiet. */
  args?: readonly string[];
  /** Environment variables of its own. */
  env?: Record<string, string>;
}

/** A headless browser without background traffic; every name but 127.0.0.1 does not resolve. */
export function launchBrowser({ args = [], env = {} }: BrowserOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...args,
    ],
    env: { ...process.env, ...env },
  });
}
