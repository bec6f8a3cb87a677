// Everything under /api is the coupon server's: routes of pages, callbacks of the platforms, healthz and readyz.
import { coupons } from '../../../lib/coupons.ts';

// Never answered from a cache, and on Node: the edge runtime has no database.
export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

const answer = (request: Request): Promise<Response> => coupons().fetch(request);

export { answer as GET, answer as POST };
