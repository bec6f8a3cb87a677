// How the search takes text apart. Written into the pages by itself, so it may need nothing from outside.

/**
 * Words of letters and digits, the parts of camelCase names, and of Chinese every two neighbours and each last
 * character: browsers and Node may know other Chinese words, two neighbours are the same everywhere.
 * @example splitIntoTerms('cardSign 签名错误') // ['cardSign', 'card', 'Sign', '签名', '名错', '错误', '误']
 */
export function splitIntoTerms(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) ?? [];
  return runs.flatMap((run) => {
    if (/^\p{Script=Han}/u.test(run))
      return [...run].map((character, at, all) => character + (all[at + 1] ?? ''));
    const parts = run.split(/(?<=[a-z])(?=[A-Z])/);
    return parts.length > 1 ? [run, ...parts] : [run];
  });
}

/**
 * The same for what is asked: a single last character would find every word that begins with it.
 * @example splitQuestion('签名错误') // ['签名', '名错', '错误']
 */
export function splitQuestion(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (!/^\p{Script=Han}/u.test(run) || characters.length === 1) return [run];
    return characters.slice(0, -1).map((character, at) => character + characters[at + 1]);
  });
}
