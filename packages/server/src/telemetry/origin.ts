// Where a job comes from: written into its data, so that whoever runs it, and whenever, can name the request.
import { context, type Link, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { currentActivity, runAs } from './activity.ts';

export interface Origin {
  requestId?: string;
  /** As the host's propagator writes it: `traceparent` and `tracestate` of W3C. */
  trace?: Record<string, string>;
}

/** What a propagator may carry that is not ours to keep: the host app's own facts, of people perhaps. */
const NOT_KEPT = 'baggage';

/**
 * The origin of a job that is sent now; undefined where nothing is known of one.
 *
 * @example const data = { ...job, origin: currentOrigin() };
 * @supported node
 */
export function currentOrigin(): Origin | undefined {
  const { requestId } = currentActivity();
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  delete carrier[NOT_KEPT];
  const traced = Object.keys(carrier).length > 0;
  if (requestId === undefined && !traced) return undefined;
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(traced ? { trace: carrier } : {}),
  };
}

/** The links from a job's span to the span that sent it. */
export function linksTo(origin: Origin | undefined): Link[] {
  if (!origin?.trace) return [];
  const spanContext = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, origin.trace));
  return spanContext ? [{ context: spanContext }] : [];
}

/**
 * Does `work` as if the request of this origin did it, once that is over: what is sent in it belongs to that request.
 *
 * @example await runFrom(push.origin, () => storePush(push));
 * @supported node
 */
export function runFrom<T>(origin: Origin | undefined, work: () => T): T {
  if (origin === undefined) return work();
  const { requestId, trace: carrier } = origin;
  const traced = () => context.with(propagation.extract(context.active(), carrier ?? {}), work);
  return requestId === undefined ? traced() : runAs({ ...currentActivity(), requestId }, traced);
}
