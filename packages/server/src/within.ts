// Waits for something, but not for ever.

/**
 * Resolves to whether `work` ended within so many milliseconds, well or badly.
 *
 * @example if (!(await within(5_000, database.close()))) logger.error({}, 'the database was left behind');
 * @supported node
 */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds), false);
  });
  const ended = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
  }
}
