// One run of a job: under the request that caused it, in a span that links to that request's.
import { SpanKind } from '@opentelemetry/api';
import { runAs } from './activity.ts';
import { linksTo, type Origin } from './origin.ts';
import { inSpan } from './span.ts';

export interface ObservedJob {
  name: string;
  id: string;
  platform?: string | undefined;
  /** Of the job's data. */
  origin?: Origin | undefined;
}

/**
 * Runs a job so that its lines and its span name what it is and where it comes from. The span begins a trace of its
 * own: a job may run a day after the request, and again and again.
 *
 * @example await observeJob({ name: 'settle', id, origin }, () => handle(data));
 * @supported node
 */
export function observeJob<T>(
  { name, id, platform, origin }: ObservedJob,
  work: () => Promise<T>,
): Promise<T> {
  const requestId = origin?.requestId;
  const options = {
    kind: SpanKind.CONSUMER,
    root: true,
    links: linksTo(origin),
    attributes: {
      'kaquan.job': name,
      ...(platform === undefined ? {} : { 'kaquan.platform': platform }),
      ...(requestId === undefined ? {} : { 'kaquan.request_id': requestId }),
    },
  };
  const activity = {
    job: name,
    jobId: id,
    ...(platform === undefined ? {} : { platform }),
    ...(requestId === undefined ? {} : { requestId }),
  };
  return inSpan(`job ${name}`, options, () => runAs(activity, work));
}
