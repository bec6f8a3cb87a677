// The server's log: JSON lines that name their request, secrets taken out before anybody else sees them.
import { isSpanContextValid, trace } from '@opentelemetry/api';
import pino, { type Logger } from 'pino';
import { currentActivity } from './telemetry/activity.ts';
import type { Log } from './telemetry/log.ts';
import { redact } from './telemetry/redact.ts';
import { safeText } from './telemetry/safe-text.ts';

/**
 * Makes the log of a server over the host app's own logger, or over one that writes warnings to stdout. Facts and
 * words are cleaned before they reach it, so its own serializers, mixins and transports get nothing secret either.
 *
 * @param secrets the values that are configured, known by themselves wherever they turn up
 * @example const logger = createLogger(config.logger, secretsOf(config));
 * @supported node
 */
export function createLogger(given?: Logger, secrets: readonly string[] = []): Log {
  // An error arrives described; pino's own serializer would take the description for an error.
  const inner = (given ?? pino({ level: 'warn' })).child(
    {},
    { serializers: { err: (described) => described } },
  );
  const cleanText = safeText(secrets);
  const line = (level: keyof Log) => (facts: object, message: string) => {
    if (inner.isLevelEnabled(level))
      inner[level]({ ...whereabouts(), ...(redact(facts, cleanText) as object) }, cleanText(message));
  };
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}

/** The request or job, and the trace, under the names that OpenTelemetry's own log bridges use. */
function whereabouts(): object {
  const span = trace.getActiveSpan()?.spanContext();
  return {
    ...currentActivity(),
    ...(span && isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : {}),
  };
}
