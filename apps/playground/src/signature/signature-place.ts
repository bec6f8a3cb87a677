// The page about signatures in the address: which kind, and which mistake is shown. What was pasted only in a link that
// somebody asks for, behind the #, where no server sees it.

export const KINDS = ['card-ext', 'choose-card', 'js-config'] as const;
export type SignatureKind = (typeof KINDS)[number];

export interface SignaturePlace {
  kind: SignatureKind;
  /** The mistake that the sample is made with; empty for none. */
  mistake: string;
}

/**
 * Reads it from `location.search`; null for an address of the bench.
 *
 * @example readSignaturePlace('?signature=card-ext&mistake=sorted-by-locale')
 */
export function readSignaturePlace(search: string): SignaturePlace | null {
  const fields = new URLSearchParams(search);
  const kind = fields.get('signature');
  if (kind === null) return null;
  return { kind: KINDS.find((one) => one === kind) ?? 'card-ext', mistake: fields.get('mistake') ?? '' };
}

/** The other way round. */
export function writeSignaturePlace({ kind, mistake }: SignaturePlace): string {
  return `?${new URLSearchParams({ signature: kind, ...(mistake ? { mistake } : {}) })}`;
}

/** What stands in the form. */
export interface Pasted {
  sent: string;
  values: Record<string, string>;
}

/**
 * Reads what a link brings along from `location.hash`; null for one that brings nothing.
 *
 * @example readPasted('#sent=%7B%7D&card_id=pA')
 */
export function readPasted(hash: string): Pasted | null {
  const { sent, ...values } = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));
  return sent === undefined ? null : { sent, values };
}

/** The other way round. */
export function writePasted({ sent, values }: Pasted): string {
  return `#${new URLSearchParams({ sent, ...values })}`;
}
