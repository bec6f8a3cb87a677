// Makes text larger as a phone's own setting does it, WeChat's and Android's for one: letters and lines grow, boxes do not.

/** What a sheet said before, to say it again. */
const said = new WeakMap<CSSStyleRule, [fontSize: string, lineHeight: string]>();

/** @param factor 1: as the sheets say */
export function scaleText(factor: number): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule)) continue;
      const [fontSize, lineHeight] = said.get(rule) ?? [rule.style.fontSize, rule.style.lineHeight];
      said.set(rule, [fontSize, lineHeight]);
      rule.style.fontSize = scaled(fontSize, factor);
      rule.style.lineHeight = scaled(lineHeight, factor);
    }
  }
}

/** What has no px (em, a bare number) grows by itself. */
function scaled(length: string, factor: number): string {
  return length.replace(/[\d.]+(?=px)/, (pixels) => String(Number(pixels) * factor));
}
