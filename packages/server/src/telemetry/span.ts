// Spans of ours: named by what is done, never with the words of an error, which may hold anything.
import { CouponError } from '@kaquan/protocol/errors';
import { type Span, type SpanOptions, SpanStatusCode, trace } from '@opentelemetry/api';

/** What the spans and the instruments say they come from. */
export const SCOPE = '@kaquan/server';

/**
 * Runs `work` in a span that is the active one meanwhile. Without an SDK of the host's it costs next to nothing.
 *
 * @example await inSpan('job settle', { kind: SpanKind.CONSUMER }, () => handle(data));
 * @supported node
 */
export function inSpan<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> {
  return trace.getTracer(SCOPE).startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failSpan(span, errorType(error));
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Marks a span as failed, by a word from a short list. */
export function failSpan(span: Span, type: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', type);
}

/** Our code of an error; INTERNAL for whatever is none of ours. */
export function errorType(error: unknown): string {
  return error instanceof CouponError ? error.code : 'INTERNAL';
}
