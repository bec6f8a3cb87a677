// What the demo's backend says of signatures; it alone knows the sandbox's tickets.
import { requestJson } from '../sandbox/request.ts';
import type { SignatureKind } from './signature-place.ts';

/** A part of what was signed; of a secret its name and length. */
export interface Fragment {
  text: string;
  isSecret: boolean;
}

export interface ToldMistake {
  id: string;
  zh: { what: string; cure: string };
  en: { what: string; cure: string };
}

export interface Candidate {
  mistakes: ToldMistake[];
  joined: Fragment[];
  signature: string;
}

export interface Sample {
  values: Record<string, string>;
  sent: string;
  mistakes: ToldMistake[];
}

export type Explanation =
  | { verdict: 'unreadable' }
  | {
      verdict: 'right' | 'explained' | 'unexplained' | 'unsigned';
      tried: number;
      right: { sorted: (Fragment & { name: string })[]; joined: Fragment[]; signature: string };
      causes: Candidate[];
      findings: ToldMistake[];
      candidates: Candidate[];
    };

/** @throws {RequestFailed} when the demo does not answer */
export function askForSample(kind: SignatureKind, mistake: string): Promise<Sample> {
  return requestJson(`/demo/wechat/signatures/${kind}/sample?${new URLSearchParams({ mistake })}`);
}

/** @throws {RequestFailed} when the demo does not answer */
export function askWhy(
  kind: SignatureKind,
  question: { sent: string; values: Record<string, string> },
): Promise<Explanation> {
  return requestJson(`/demo/wechat/signatures/${kind}/explanation`, { method: 'POST', body: question });
}
