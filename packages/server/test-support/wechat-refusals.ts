// What WeChat says of a card in a state, and the code that a page is told of a refusal, for tests of refusals.
import { NOW } from './platform-context.ts';

/** Of a step that succeeds, undefined. */
export async function told(promise: Promise<unknown>): Promise<string | undefined> {
  const error = await promise.then(
    () => undefined,
    (thrown: { code: string; platformCode?: string }) => thrown,
  );
  return error?.code;
}

/** The answer of code/get. */
export function gotAs(status: string) {
  const card = { card_id: 'p1', begin_time: NOW - 100, end_time: NOW + 86_400 };
  return { card, openid: 'o1', can_consume: false, user_card_status: status };
}
