// Middleware around a platform's routes: writes the log and lets planned request faults happen.
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { answerInstead } from './answer-instead.ts';
import { type Faults, LATE_FAULTS, type LateFault, type PlannedFault } from './faults.ts';
import type { Log } from './log.ts';
import type { SandboxPlatform } from './platform.ts';
import { spoilAnswer } from './spoil-answer.ts';
import { titleOf } from './title-of.ts';

/** Seconds that a request hangs before the line is cut. */
const HANG = 10;

/** Records every route that has a title, and what there is none for; the others (scripts and the like) pass unseen. */
export function record(platform: SandboxPlatform, core: { faults: Faults; log: Log }): MiddlewareHandler {
  return async (c, next) => {
    const route = c.req.path.slice(`/${platform.name}`.length);
    const fault = core.faults.take(platform.name, route, c.req.method);
    const title = titleOf(platform.titles, c.req.method, route);
    const request = { query: parseQuery(c.req.query()), body: await shownBody(c) };
    const note = (status: number | undefined, outcome: string, response?: unknown) =>
      core.log.add({
        platform: platform.name,
        kind: 'request',
        title: title ?? '未知接口',
        method: c.req.method,
        route,
        ...(status === undefined ? {} : { status }),
        outcome,
        request,
        ...(response === undefined ? {} : { response }),
      });

    const instead = fault && answerInstead(platform, fault);
    if (instead) {
      const said = fault.kind === 'answer' ? `（${platform.outcomeOf(fault.answer)}）` : '';
      note(instead.status, `故障：${fault.kind}${said}`, parse(instead.body));
      return c.body(instead.body, instead.status, { 'content-type': instead.type, ...instead.headers });
    }
    if (fault?.kind === 'timeout-before') {
      note(undefined, '故障：timeout-before');
      return cut(c, fault);
    }
    await next();
    const answer = parse(await c.res.clone().text());
    if (fault?.kind === 'timeout-after') {
      note(undefined, `故障：timeout-after（已生效：${platform.outcomeOf(answer)}）`, answer);
      return cut(c, fault);
    }
    if (fault && isLate(fault)) {
      const text = await c.res.text();
      note(c.res.status, `故障：${fault.kind}（已生效：${platform.outcomeOf(answer)}）`);
      c.res = spoilAnswer({ text, response: c.res }, fault, () => c.env.incoming.socket.resetAndDestroy());
      return;
    }
    const outcome = c.res.status < 400 ? platform.outcomeOf(answer) : String(c.res.status);
    if (title || outcome !== 'ok') note(c.res.status, outcome, answer);
  };
}

function isLate(fault: PlannedFault): fault is PlannedFault & { kind: Exclude<LateFault, 'timeout-after'> } {
  return (LATE_FAULTS as readonly string[]).includes(fault.kind);
}

/** Hangs, then cuts the line without a word. */
async function cut(c: Context<{ Bindings: HttpBindings }>, fault: PlannedFault): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, (fault.delay ?? HANG) * 1000).unref());
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** A query as the log shows it; BeeCloud's is one field of JSON, whose secrets must be seen to be masked. */
function parseQuery(query: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, value.startsWith('{') ? parse(value) : value]),
  );
}

/** The body for the log. It is read as bytes, so that a file in it reaches the route whole. */
async function shownBody(c: Context): Promise<unknown> {
  const bytes = await c.req.arrayBuffer();
  if (c.req.header('content-type')?.startsWith('multipart/')) return `multipart，${bytes.byteLength} 字节`;
  return parse(new TextDecoder().decode(bytes));
}

/** A body as the log shows it: JSON, form fields, or text. */
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text, keepDigits);
  } catch {
    if (/^[\w.]+=[^\n]*$/.test(text)) return Object.fromEntries(new URLSearchParams(text));
    return text.length > 500 ? `${text.slice(0, 500)}…` : text;
  }
}

/** An integer beyond what a number can hold is shown by its own digits. */
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  const tooLong = Number.isInteger(value) && !Number.isSafeInteger(value);
  return tooLong ? (context?.source ?? value) : value;
}
