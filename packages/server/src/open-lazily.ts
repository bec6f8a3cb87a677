// Opens something once, whoever asks first; after a failure the next who asks tries again.

export interface Lazy<T> {
  get(): Promise<T>;
  /** What was opened, if anything was or is being; nothing is opened by asking. */
  opened(): Promise<T> | undefined;
}

/**
 * Makes a lazy value.
 *
 * @example const database = openLazily(() => openDatabase(url)); const { db } = await database.get();
 * @supported node
 */
export function openLazily<T>(open: () => Promise<T>): Lazy<T> {
  let opening: Promise<T> | undefined;
  return {
    get() {
      if (!opening) {
        const started = open();
        opening = started;
        started.catch(() => {
          if (opening === started) opening = undefined;
        });
      }
      return opening;
    },
    opened: () => opening,
  };
}
