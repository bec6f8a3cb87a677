// What is done later for a request belongs to it: its id and its trace come back from where they were kept.
import { trace } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { observe } from '../../test-support/observe.ts';
import { currentActivity, runAs } from './activity.ts';
import { currentOrigin, linksTo, runFrom } from './origin.ts';

observe();
const tracer = trace.getTracer('test');

describe('the origin of a request', () => {
  const ofRequest = () =>
    runAs({ requestId: 'the-request' }, () =>
      tracer.startActiveSpan('request', (span) => {
        span.end();
        return { origin: currentOrigin(), traceId: span.spanContext().traceId };
      }),
    );

  it('is the same in what is done for it later, after it was written down', async () => {
    const { origin, traceId } = ofRequest();
    const kept = JSON.parse(JSON.stringify(origin));
    const later = await runFrom(kept, async () => {
      await Promise.resolve();
      return currentOrigin();
    });
    expect(later).toEqual(origin);
    expect(linksTo(later).map(({ context }) => context.traceId)).toEqual([traceId]);
  });

  it('ends with what was done for it', () => {
    runFrom(ofRequest().origin, () => undefined);
    expect([currentOrigin(), currentActivity()]).toEqual([undefined, {}]);
  });

  it('may be unknown, or only an id', () => {
    expect(runFrom(undefined, currentOrigin)).toBeUndefined();
    expect(runFrom({ requestId: 'alone' }, currentOrigin)).toEqual({ requestId: 'alone' });
  });
});
