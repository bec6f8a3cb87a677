// How both sides know who calls: one header. It is the whole login, for a bench's length on 127.0.0.1.

/** The headers of this person's requests. */
export function headersOf(person: string): Record<string, string> {
  return { 'x-person': person, 'content-type': 'application/json' };
}

/** Who the header says it is; undefined for nobody. */
export function personOf(header: string | undefined): string | undefined {
  return header === undefined || header === '' ? undefined : header;
}
