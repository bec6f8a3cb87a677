// One call to a platform, its tries included: a span, a line in the log, a time.
// @see OpenTelemetry semantic conventions for HTTP client spans
import type { CouponError } from '@kaquan/protocol/errors';
import { SpanKind } from '@opentelemetry/api';
import { instruments } from '../../telemetry/instruments.ts';
import type { Log } from '../../telemetry/log.ts';
import { errorType, failSpan, inSpan } from '../../telemetry/span.ts';
import type { Fields, PlatformRequest } from './platform-http.ts';

export interface ObserveCallOptions {
  platform: string;
  baseUrl: string;
  /** The error that a readable answer holds; what the platform refused is no failure of the line. */
  refusal?: ((answer: Fields, path: string) => CouponError | undefined) | undefined;
  logger?: Pick<Log, 'debug' | 'info'> | undefined;
}

/**
 * Observes a call. Of the request only what its document calls it is told: queries hold tokens, paths hold ids. No
 * trace header is sent along: our traces are not the platform's business.
 *
 * @param send makes the call; `trying` is called before each try
 */
export async function observeCall(
  { platform, baseUrl, refusal, logger }: ObserveCallOptions,
  { method, path, route = path }: PlatformRequest,
  send: (trying: () => void) => Promise<Fields>,
): Promise<Fields> {
  const attributes = { 'http.request.method': method, 'url.template': route, 'kaquan.platform': platform };
  const address = URL.parse(baseUrl)?.hostname;
  const options = {
    kind: SpanKind.CLIENT,
    attributes: { ...attributes, ...(address === undefined ? {} : { 'server.address': address }) },
  };
  const started = performance.now();
  let tries = 0;

  return inSpan(`${method} ${route}`, options, async (span) => {
    const trying = () => {
      tries += 1;
      if (tries > 1) span.addEvent('retry', { 'http.request.resend_count': tries - 1 });
    };
    const note = (outcome: string, platformCode?: string) => {
      const milliseconds = performance.now() - started;
      instruments().platformCallDuration.record(milliseconds / 1000, {
        platform,
        'url.template': route,
        outcome,
      });
      const facts = { platform, method, path: route, outcome, ms: Math.round(milliseconds), tries };
      logger?.[outcome === 'ok' ? 'debug' : 'info'](
        platformCode === undefined ? facts : { ...facts, platformCode },
        'platform called',
      );
    };
    try {
      const answer = await send(trying);
      const refused = refusal?.(answer, path);
      if (refused) {
        failSpan(span, refused.code);
        if (refused.platformCode !== undefined)
          span.setAttribute('kaquan.platform.code', refused.platformCode);
      }
      note(refused?.code ?? 'ok', refused?.platformCode);
      return answer;
    } catch (error) {
      note(errorType(error));
      throw error;
    }
  });
}
