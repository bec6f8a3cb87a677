// Baidu's `data: true`, which may come as text or number, or be left out beside `errno: 0`.
import { truthField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';

/** False only when Baidu says so. */
export function saysYes(answer: Fields): boolean {
  return truthField(answer, 'data') !== false;
}
