// Several app secrets while one is being changed: WeChat knows one of them, and says so by the code of its refusal.
// @see 微信公众平台 全局返回码 40001, 40125
import { textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';

const SECRET_CODES = new Set(['40001', '40125']);

/** Asks with one secret after the other until one is not refused; answers what was said last. */
export async function trySecrets(
  [secret, ...others]: readonly string[],
  ask: (secret: string) => Promise<Fields>,
): Promise<Fields> {
  let answer = await ask(secret ?? '');
  for (const other of others) {
    if (!SECRET_CODES.has(textField(answer, 'errcode') ?? '')) return answer;
    answer = await ask(other);
  }
  return answer;
}
