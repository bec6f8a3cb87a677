// A host app's OpenTelemetry SDK, registered for the tests of one file, and what arrived in it.
import { context, metrics, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { type DataPoint, MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

/** Collects when a test asks. */
class AskedReader extends MetricReader {
  protected override async onForceFlush() {}
  protected override async onShutdown() {}
}

/** Registers the SDK; the API has one of each for a process, and vitest gives each file a process of its own. */
export function observe() {
  const exporter = new InMemorySpanExporter();
  const reader = new AskedReader();
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(
    new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }),
  );
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));

  return {
    spans: () => exporter.getFinishedSpans(),
    span(name: string) {
      const found = exporter.getFinishedSpans().find((span) => span.name === name);
      if (!found)
        throw new Error(`No span ${name} among: ${exporter.getFinishedSpans().map((one) => one.name)}`);
      return found;
    },
    /** What a metric holds, a point for each set of attributes. */
    async points(name: string): Promise<Pick<DataPoint<unknown>, 'attributes' | 'value'>[]> {
      const { resourceMetrics } = await reader.collect();
      return resourceMetrics.scopeMetrics
        .flatMap((scope) => scope.metrics)
        .filter(({ descriptor }) => descriptor.name === name)
        .flatMap(({ dataPoints }) => dataPoints.map(({ attributes, value }) => ({ attributes, value })));
    },
    /** Everything that left this process, as text. */
    async everything(): Promise<string> {
      const spans = exporter
        .getFinishedSpans()
        .map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links }));
      const { resourceMetrics } = await reader.collect();
      return JSON.stringify([spans, resourceMetrics.scopeMetrics]);
    },
  };
}
