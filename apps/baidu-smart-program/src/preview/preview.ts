// The h5 preview inside the playground: the parent page plays Baidu's app, over postMessage. Not in the swan build.
import { CouponError } from '@kaquan/protocol/errors';

/** What swan gives App.onShow, as far as the preview reads it. */
export interface LaunchOptions {
  path?: string;
  query?: Record<string, string>;
}

interface LaunchMessage {
  type: 'kaquan:launch';
  options: LaunchOptions;
  loginCode: string;
}

let giveLoginCode: (code: string) => void;
let loginCode = new Promise<string>((resolve) => {
  giveLoginCode = resolve;
});

/**
 * Tells the parent that the preview listens, and hands every launch on.
 *
 * @param launched gets the options exactly as App.onShow would
 */
export function startPreview(launched: (options: LaunchOptions) => void): void {
  if (window.parent === window) return;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== window.location.origin) return;
    if (!isLaunch(event.data)) return;
    giveLoginCode(event.data.loginCode);
    loginCode = Promise.resolve(event.data.loginCode);
    launched(event.data.options);
  });
  window.parent.postMessage({ type: 'kaquan:ready' }, window.location.origin);
}

/**
 * The code of the latest launch; waits for the first one.
 *
 * @throws UNAUTHENTICATED outside the playground, where nobody is logged in
 */
export function previewLoginCode(): Promise<string> {
  if (window.parent !== window) return loginCode;
  return Promise.reject(new CouponError('UNAUTHENTICATED', 'Open the preview from the playground.'));
}

function isLaunch(data: unknown): data is LaunchMessage {
  const message = data as Partial<LaunchMessage> | null;
  return message?.type === 'kaquan:launch' && typeof message.loginCode === 'string' && !!message.options;
}
