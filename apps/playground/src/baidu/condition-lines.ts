// A coupon's conditions as plain lines. Baidu takes rich text there; whoever wrote it does not write in this page.
// @see 百度卡券 §1.2 description

const ENDS_A_LINE = 'br, p, div, li';

/**
 * The text of a description, line by line. Nothing of it is loaded or run: it is parsed into a document that is
 * never shown.
 *
 * @example conditionLines('<p>下单时选择</p>每单一张') // ["下单时选择", "每单一张"]
 */
export function conditionLines(description: string): string[] {
  const { body } = new DOMParser().parseFromString(description, 'text/html');
  for (const element of body.querySelectorAll('script, style')) element.remove();
  for (const element of body.querySelectorAll(ENDS_A_LINE)) element.after('\n');
  return (body.textContent ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
