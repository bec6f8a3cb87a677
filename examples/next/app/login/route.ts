// POST /login with the platform's code: who it is, in a session.
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import { logIn } from '@kaquan/server/log-in';
import { coupons } from '../../lib/coupons.ts';
import { startSession } from '../../lib/session.ts';

export async function POST(request: Request): Promise<Response> {
  try {
    await startSession(await logIn(coupons(), await request.json().catch(() => undefined)));
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof CouponError)) throw error;
    const { code, message } = error;
    return Response.json({ error: { code, message } }, { status: errorStatus(error) });
  }
}
