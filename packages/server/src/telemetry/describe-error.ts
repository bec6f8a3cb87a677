// What the log says of an error: what it is and where; of what caused it the kind and the code alone.

interface Described {
  type: string;
  message?: string;
  code?: string;
  platform?: string;
  platformCode?: string;
  /** The database's rule that was broken. */
  constraint?: string;
  stack?: string;
  /** The chain of causes, the nearest first, or the errors of an AggregateError. */
  causes?: { type: string; code?: string }[];
}

/** Frames of a stack, and causes, that are worth a line. */
const FRAMES = 12;
const CAUSES = 5;

/**
 * Describes an error. Drivers and fetch put values, addresses and tokens into causes, details and stacks: of these,
 * only words from short lists and places in the code pass.
 *
 * @param cleanText takes secrets out of the message
 * @example logger.error({ err: describeError(error, cleanText) }, 'request failed');
 * @supported node
 */
export function describeError(error: Error, cleanText: (text: string) => string): Described {
  const frames = stackOf(error);
  const causes = causesOf(error);
  const platform = word(field(error, 'platform'));
  const platformCode = word(field(error, 'platformCode'));
  const constraint = word(field(error, 'constraint'));
  const code = word(field(error, 'code'));
  return {
    type: typeOf(error),
    message: cleanText(String(field(error, 'message') ?? '')),
    ...(code === undefined ? {} : { code }),
    ...(platform === undefined ? {} : { platform }),
    ...(platformCode === undefined ? {} : { platformCode }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(causes.length === 0 ? {} : { causes }),
    ...(frames === '' ? {} : { stack: frames }),
  };
}

/** The places alone: a stack begins with the message, which may itself look like places. */
function stackOf(error: Error): string {
  const stack = String(field(error, 'stack') ?? '');
  const message = String(field(error, 'message') ?? '');
  const begin = stack.indexOf(message);
  if (begin < 0) return '';
  return stack
    .slice(begin + message.length)
    .split('\n')
    .filter((line) => /^ {4}at [^?]*:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim())
    .join('\n');
}

function causesOf(error: Error): NonNullable<Described['causes']> {
  const found: unknown[] = [];
  const errors = field(error, 'errors');
  if (Array.isArray(errors)) found.push(...errors.slice(0, CAUSES));
  for (
    let cause = field(error, 'cause');
    cause instanceof Error && found.length < CAUSES && !found.includes(cause);
    cause = field(cause, 'cause')
  )
    found.push(cause);
  return found
    .filter((cause) => cause instanceof Error)
    .map((cause) => {
      const code = word(field(cause, 'code'));
      return { type: typeOf(cause), ...(code === undefined ? {} : { code }) };
    });
}

function typeOf(error: Error): string {
  return word(field(error, 'name')) ?? 'Error';
}

/** Reading a field may run somebody's getter, which may throw. */
function field(of: object, name: string): unknown {
  try {
    return (of as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/** A name or a code: no sentence, no address, nothing long. */
function word(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[\w$-]{1,64}$/.test(text) ? text : undefined;
}
