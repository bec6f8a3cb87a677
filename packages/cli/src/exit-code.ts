// What the shell is told at the end, by every command alike.

export const EXIT = {
  /** Everything is as it should be. */
  fine: 0,
  /** The command did its work and found something wrong. */
  wrong: 1,
  /** It was called wrongly, or could not do its work. */
  failed: 2,
} as const;

/** Ends with this code, when everything has been written. */
export function exitWith(code: (typeof EXIT)[keyof typeof EXIT]): void {
  process.exitCode = code;
}
