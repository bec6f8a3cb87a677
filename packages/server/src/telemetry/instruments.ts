// What is counted and timed, through the SDK that the host app brings; without one it goes nowhere.
import { type Counter, type Histogram, type MeterProvider, metrics } from '@opentelemetry/api';
import { SCOPE } from './span.ts';

/** Attributes never name a person, a coupon or a secret. */
export interface Instruments {
  /** Seconds; `http.request.method`, `http.route`, `http.response.status_code`. */
  requestDuration: Histogram;
  /** Seconds, all tries together; `platform`, `url.template`, `outcome`. */
  platformCallDuration: Histogram;
  /** Redemptions that ended; `platform`, `outcome`: used, held, void, used-elsewhere, cancelled. */
  redemptions: Counter;
  /** Pushes worked on; `platform`, `event`, `outcome`. */
  events: Counter;
  /** Tokens and tickets asked for; `platform`, `kind`, `outcome`. */
  credentialFetches: Counter;
  /** Coupons that became known; `platform`, `via`. */
  couponsGranted: Counter;
}

/** Seconds: from an answer out of memory to the patience of a page. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 7.5, 10];

const made = new WeakMap<MeterProvider, Instruments>();

/**
 * The instruments of the SDK that is registered now: the host may bring it after this file was loaded.
 *
 * @example instruments().redemptions.add(1, { platform, outcome: 'used' });
 * @supported node
 */
export function instruments(): Instruments {
  const provider = metrics.getMeterProvider();
  const known = made.get(provider);
  if (known) return known;
  const meter = provider.getMeter(SCOPE);
  const duration = (name: string, description: string) =>
    meter.createHistogram(name, { unit: 's', description, advice: { explicitBucketBoundaries: BUCKETS } });
  const fresh: Instruments = {
    requestDuration: duration('kaquan.request.duration', 'Requests answered'),
    platformCallDuration: duration(
      'kaquan.platform.call.duration',
      'Calls to the platforms, retries included',
    ),
    redemptions: meter.createCounter('kaquan.redemptions', { description: 'Redemptions that ended' }),
    events: meter.createCounter('kaquan.events', { description: 'Pushes worked on' }),
    credentialFetches: meter.createCounter('kaquan.credential.fetches', {
      description: 'Tokens and tickets asked for',
    }),
    couponsGranted: meter.createCounter('kaquan.coupons.granted', {
      description: 'Coupons that became known',
    }),
  };
  made.set(provider, fresh);
  return fresh;
}
