// Makes the kit's style sheets answer a media question as the switches say, whatever the device would say.

/** What was asked before it was forced, to ask it again. */
const asked = new WeakMap<CSSMediaRule, string>();

/**
 * @param question as it stands in the sheets: `prefers-color-scheme: dark`
 * @param answer nothing: the device's own
 */
export function forceMedia(question: string, answer: boolean | undefined): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const own = asked.get(rule) ?? rule.media.mediaText;
      if (!own.includes(question)) continue;
      asked.set(rule, own);
      rule.media.mediaText = answer === undefined ? own : answer ? 'all' : 'not all';
    }
  }
}
