// What the right signature would be over, and what else could have been signed.
import type { SignatureQuestion } from './explain-signature.ts';
import type { Clues } from './mistake.ts';
import { NOTHING_SENT, sentValues } from './read-sent.ts';
import type { SignedValues } from './signature-steps.ts';
import { NEVER_SENT, SIGNED_NAMES } from './signed-names.ts';

/**
 * WeChat checks a signature over what is sent: so what was sent is the base, and of what the asker calls right only
 * that which is not sent along.
 */
export function readClues({ kind, values: given, sent = NOTHING_SENT, suspects = {} }: SignatureQuestion): {
  values: SignedValues;
  clues: Clues;
} {
  const arrived = sentValues(kind, sent);
  const isSent = Object.keys(sent.fields).length > 0;
  const values: Record<string, string> = { ...arrived };
  const unsent = SIGNED_NAMES[kind].flatMap((name) => {
    const text = String(given[name] ?? '');
    if (text === '' || text === arrived[name]) return [];
    const isBase = arrived[name] === undefined && (!isSent || NEVER_SENT[kind].includes(name));
    if (!isBase) return [{ name, text: name === 'timestamp' ? inSeconds(text) : text }];
    values[name] = text;
    return [];
  });
  const timestamp = values.timestamp ?? '';
  if (timestamp !== '') values.timestamp = inSeconds(timestamp);
  return {
    values,
    clues: {
      sent,
      suspects,
      unsent,
      milliseconds: isMilliseconds(timestamp) ? timestamp : undefined,
      fragment: /#.*$/s.exec(String(given.url ?? ''))?.[0],
    },
  };
}

function isMilliseconds(timestamp: string): boolean {
  return /^\d{13}$/.test(timestamp);
}

function inSeconds(timestamp: string): string {
  return isMilliseconds(timestamp) ? timestamp.slice(0, 10) : timestamp;
}
