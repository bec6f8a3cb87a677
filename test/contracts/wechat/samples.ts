// The list of endpoints, and the documents' samples of each.
import { readFileSync } from 'node:fs';
import endpoints from '../../fixtures/wechat/endpoints.json' with { type: 'json' };

export type Fields = Record<string, unknown>;

export interface Sample {
  name: string;
  /** Which document and section. */
  document: string;
  /** What was changed so that it is valid, or taken from elsewhere. */
  mended: string[];
  request: Fields;
  answer: Fields;
}

export { endpoints };

export const folder = new URL('../../fixtures/wechat/', import.meta.url);
export const fileOf = (operation: string) => `${operation.replaceAll('/', '-')}.json`;

export function samplesOf(operation: string): Sample[] {
  const file = readFileSync(new URL(fileOf(operation), folder), 'utf8');
  return (JSON.parse(file) as { samples: Sample[] }).samples;
}

export function sampleOf(operation: string, name: string): Sample {
  const sample = samplesOf(operation).find((one) => one.name === name);
  if (!sample) throw new Error(`${operation} has no sample ${name}`);
  return sample;
}
