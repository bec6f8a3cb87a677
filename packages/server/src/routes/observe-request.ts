// Every request from its first to its last moment: its id, its span, its line in the log, its time.
// @see OpenTelemetry semantic conventions for HTTP spans
import { randomUUID } from 'node:crypto';
import { context, propagation, SpanKind, type TextMapGetter, trace } from '@opentelemetry/api';
import type { Context, MiddlewareHandler } from 'hono';
import { runAs } from '../telemetry/activity.ts';
import { instruments } from '../telemetry/instruments.ts';
import type { Log } from '../telemetry/log.ts';
import { failSpan, inSpan } from '../telemetry/span.ts';
import type { RouteEnv } from './route-env.ts';
import { routeOf } from './route-of.ts';

const HEADER = 'x-request-id';
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const headerGetter: TextMapGetter<Headers> = {
  keys: (headers) => [...headers.keys()],
  get: (headers, name) => headers.get(name) ?? undefined,
};

export interface ObserveRequestOptions {
  basePath: string;
  platforms: ReadonlyMap<string, unknown>;
  logger: Log;
}

/** Gives every request an id, the caller's own where it has a proper one, and observes it under that. */
export function observeRequest(options: ObserveRequestOptions): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    const given = c.req.header(HEADER);
    const requestId = given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
    c.set('requestId', requestId);
    // Before there is an answer: each header of one that is there makes a new one.
    c.header(HEADER, requestId);
    const route = routeOf(c);
    const platform = platformOf(c, options);
    const method = METHODS.has(c.req.method) ? c.req.method : '_OTHER';
    const attributes = {
      'http.request.method': method,
      ...(route === undefined ? {} : { 'http.route': route }),
    };
    const started = performance.now();
    const spanOptions = {
      kind: SpanKind.SERVER,
      attributes: {
        ...attributes,
        'kaquan.request_id': requestId,
        ...(platform === undefined ? {} : { 'kaquan.platform': platform }),
      },
    };
    const activity = {
      requestId,
      ...(route === undefined ? {} : { route }),
      ...(platform === undefined ? {} : { platform }),
    };
    await context.with(parentOf(c.req.raw.headers), () =>
      inSpan(route === undefined ? method : `${method} ${route}`, spanOptions, (span) =>
        runAs(activity, async () => {
          await next();
          const { status } = c.res;
          const milliseconds = performance.now() - started;
          const code = c.var.failedWith;
          span.setAttribute('http.response.status_code', status);
          if (status >= 500) failSpan(span, code ?? String(status));
          instruments().requestDuration.record(milliseconds / 1000, {
            ...attributes,
            'http.response.status_code': status,
          });
          options.logger.info(
            { method, status, ms: Math.round(milliseconds), ...(code === undefined ? {} : { code }) },
            'request answered',
          );
        }),
      ),
    );
  };
}

/** The span around us, where the host app's own instrumentation has begun one; else what the caller sent. */
function parentOf(headers: Headers) {
  const active = context.active();
  return trace.getSpan(active) ? active : propagation.extract(active, headers, headerGetter);
}

/** Of the platforms' own routes and of their pushes; of others the work says which it is. */
function platformOf(c: Context, { basePath, platforms }: ObserveRequestOptions): string | undefined {
  const [, first = '', second = ''] = c.req.path.slice(basePath.length).split('/');
  return [first, first === 'callbacks' ? second : ''].find((name) => platforms.has(name));
}
