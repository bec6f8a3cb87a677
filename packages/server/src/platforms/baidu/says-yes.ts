// Baidu's `data: true`, which may come as text or number, or be left out beside `errno: 0`.
import type { Fields } from '../http/platform-http.ts';

/** False only when Baidu says so. */
export function saysYes(answer: Fields): boolean {
  return !['false', '0'].includes(String(answer.data ?? true));
}
