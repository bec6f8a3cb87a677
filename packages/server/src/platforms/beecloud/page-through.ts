// Goes through a list of BeeCloud page by page.
import { CouponError } from '@kaquan/protocol/errors';
import { objectsField, textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';
import type { BeecloudApi } from './api.ts';
import { PAGE, SMALLEST_PAGE } from './coupon-filters.ts';

/**
 * Every item of a list, each once: what is created meanwhile moves the others to later pages.
 *
 * @param list `name`: the answer's field that holds the items
 * @throws {CouponError} PLATFORM_REFUSED when the answer holds no list
 * @example for await (const raw of pageThrough(api, { path: '/2/rest/coupon', name: 'coupons', fields })) …
 * @supported node
 */
export async function* pageThrough(
  api: BeecloudApi,
  list: { path: string; name: string; fields: Fields },
): AsyncGenerator<Fields> {
  const seen = new Set<string>();
  let skip = 0;
  for (;;) {
    const answer = await api.call({
      method: 'GET',
      path: list.path,
      fields: { ...list.fields, skip, limit: PAGE },
      signedWith: 'appSecret',
      repeatable: true,
    });
    const items = answer[list.name];
    if (!Array.isArray(items))
      throw new CouponError('PLATFORM_REFUSED', `BeeCloud answered a list without ${list.name}.`, {
        platform: 'beecloud',
      });
    for (const item of objectsField(answer, list.name)) {
      const id = textField(item, 'id');
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      yield item;
    }
    if (items.length < SMALLEST_PAGE) return;
    skip += items.length;
  }
}
