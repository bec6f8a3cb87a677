// What a planned fault answers in the platform's place, before the request has any effect.
import type { EarlyFault, PlannedFault } from './faults.ts';
import type { SandboxPlatform } from './platform.ts';

/** An answer that the platform's own routes had no part in. */
export interface Instead {
  status: 200 | 302 | 403 | 429 | 500;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

/** Seconds that `http-429` asks to wait. */
const COME_BACK = 5;

const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=utf-8';

/** The answer, or undefined for a fault that answers nothing, or only after the effect. */
export function answerInstead(platform: SandboxPlatform, fault: PlannedFault): Instead | undefined {
  const answers: Record<Exclude<EarlyFault, 'timeout-before'>, () => Instead> = {
    'http-403': () => ({ status: 403, type: HTML_TYPE, body: '<html><title>403 Forbidden</title></html>' }),
    'http-429': () => ({
      status: 429,
      type: HTML_TYPE,
      body: '<html><title>429 Too Many Requests</title></html>',
      headers: { 'retry-after': String(Math.ceil(fault.delay ?? COME_BACK)) },
    }),
    'http-500': () => ({ status: 500, type: 'text/plain', body: 'Internal Server Error' }),
    // To a path that the log knows: whoever follows it is seen there, with what he brings along.
    redirect: () => ({
      status: 302,
      type: HTML_TYPE,
      body: '',
      headers: { location: `/${platform.name}/moved` },
    }),
    'not-json': () => ({ status: 200, type: HTML_TYPE, body: '<html><title>系统维护</title></html>' }),
    busy: () => ({ status: 200, type: JSON_TYPE, body: JSON.stringify(platform.refusals.busy) }),
    quota: () => ({ status: 200, type: JSON_TYPE, body: JSON.stringify(platform.refusals.quota) }),
    'token-expired': () => ({
      status: 200,
      type: JSON_TYPE,
      body: JSON.stringify(platform.refusals['token-expired']),
    }),
    answer: () => ({ status: 200, type: JSON_TYPE, body: JSON.stringify(fault.answer ?? {}) }),
  };
  return (answers as Partial<Record<string, () => Instead>>)[fault.kind]?.();
}
