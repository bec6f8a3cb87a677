// Cross-site request forgery: what changes something is not done for pages of other origins, whatever cookie comes along.
import { CouponError } from '@kaquan/protocol/errors';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that changes something and that a page of another origin made. Browsers say whose page it is, in
 * `Sec-Fetch-Site` or `Origin`, and no script can write these. Mini-programs and native callers send neither and pass;
 * so does a bearer token, which no browser adds by itself and no foreign page may add without being allowed to.
 *
 * @param pageOrigins whose pages may call although they are not of this origin: `https://h5.shop.example`
 * @throws {CouponError} FORBIDDEN
 * @example refuseForeignPages(request, ['https://h5.shop.example']);
 * @supported node
 */
export function refuseForeignPages(request: Request, pageOrigins: readonly string[] = []): void {
  if (CHANGES_NOTHING.has(request.method)) return;
  if (/^Bearer \S/i.test(request.headers.get('authorization') ?? '')) return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  if (origin !== null && pageOrigins.includes(origin)) return;
  // Older WebViews send the origin alone. Only hosts are compared: behind a proxy that ends TLS our own scheme differs.
  // The host as the browser wrote it: in the URL Next puts the one that it listens at.
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (site === null && (origin === null || hostOf(origin) === host)) return;
  throw new CouponError(
    'FORBIDDEN',
    'Pages of this origin may not call: add it to pageOrigins, if they are yours.',
  );
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
