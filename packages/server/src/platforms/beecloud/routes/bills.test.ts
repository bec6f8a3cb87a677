// The number of a bill as it comes in a path.
import { CouponError } from '@kaquan/protocol/errors';
import { Hono } from 'hono';
import { expect, it, vi } from 'vitest';
import { bills } from './bills.ts';

it.each(['%00', 'bill-1%EA%B7%B2%00', '%E5%8D%A1', 'b'.repeat(129)])(
  'a bill by the number %s, which none can have, is not there, and no database is asked',
  async (billNo) => {
    const look = vi.fn();
    const app = new Hono().route('/bills', bills({ look, pay: vi.fn(), settle: vi.fn() }));
    app.onError((error, c) => c.text(error instanceof CouponError ? error.code : String(error)));
    expect(await (await app.request(`/bills/${billNo}`)).text()).toBe('NOT_FOUND');
    expect(look).not.toHaveBeenCalled();
  },
);
