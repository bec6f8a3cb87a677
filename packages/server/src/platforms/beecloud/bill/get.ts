// GET /2/rest/bill/{id}: one bill, by BeeCloud's own id of it.
// @see BeeCloud REST API 11 支付订单查询(指定ID)
import { objectField } from '../../http/fields.ts';
import type { BeecloudApi } from '../api.ts';
import { type BillRecord, readBillRecord } from '../bill-record.ts';
import { idInPath } from '../id-in-path.ts';

/**
 * Reads a bill.
 *
 * @param request the `id` of the answer to `createBill`
 * @throws {CouponError} FIELD_INVALID for an id that can be none; PLATFORM_REFUSED with platformCode 8 for an id that BeeCloud does not know
 * @example const { paid, payFee } = await getBill(server.beecloud, { id });
 * @supported node
 */
export async function getBill(api: BeecloudApi, { id }: { id: string }): Promise<BillRecord> {
  const answer = await api.call({
    method: 'GET',
    path: `/2/rest/bill/${idInPath(id)}`,
    route: '/2/rest/bill/:id',
    signedWith: 'appSecret',
    repeatable: true,
  });
  return readBillRecord(objectField(answer, 'pay'));
}
