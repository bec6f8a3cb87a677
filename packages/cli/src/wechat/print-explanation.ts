// An explanation in words, or for programs.
import {
  type Candidate,
  describeMistake,
  type Explanation,
  type Mistake,
} from '@kaquan/protocol/wechat/explain-signature';
import { print } from '../output/print.ts';
import { printable, printSteps, writeJoined } from './print-steps.ts';

/** Of a signature that is right and refused all the same. */
const RIGHT = [
  'The signature is right. If the phone refuses it all the same:',
  '  - the ticket has ended or was replaced: is it renewed in one place, for all processes?',
  '  - it is the ticket of another account than the one that made the card',
  '  - this nonce and timestamp were used before: make both anew for each request',
  '  - wx.config: the domain is not among the JS接口安全域名 of the account, or the URL is not the one WeChat sees',
];
const UNEXPLAINED = [
  'None of the known mistakes gives this signature, alone or with another one.',
  'Give what else may have been signed: the other ticket, the AppSecret, another URL or app id (--help).',
];

export function printExplanation(
  explanation: Explanation,
  { showsSecrets, all }: { showsSecrets: boolean; all: boolean },
): void {
  const { right, verdict, causes, findings, candidates, tried } = explanation;
  printSteps(right, showsSecrets);
  print('');
  if (verdict === 'right') for (const line of RIGHT) print(line);
  if (verdict === 'unexplained') {
    for (const line of UNEXPLAINED) print(line);
    print(`${tried} texts were tried.`);
  }
  if (causes.length > 1) print('Each of these gives this very signature:');
  for (const cause of causes) printCandidate(cause, showsSecrets);
  if (findings.length > 0) print('Besides, whatever was signed:');
  for (const finding of findings) printMistake(finding);
  if (!all) return;
  print('');
  print('Every single mistake, with what it would sign:');
  for (const candidate of candidates) printCandidate(candidate, showsSecrets);
}

/** As one object, without what is secret unless it is asked for. */
export function printableExplanation(explanation: Explanation, showsSecrets: boolean): object {
  const { kind, right, verdict, causes, findings, candidates, tried } = explanation;
  const shown = ({ mistakes, joined, signature }: Candidate) => ({
    mistakes: mistakes.map(inWords),
    joined: writeJoined(joined, showsSecrets),
    signature,
  });
  return {
    kind,
    verdict,
    causes: causes.map(shown),
    findings: findings.map(inWords),
    right: printable(right, showsSecrets),
    candidates: candidates.map(shown),
    tried,
  };
}

function printCandidate({ mistakes, joined, signature }: Candidate, showsSecrets: boolean): void {
  for (const mistake of mistakes) printMistake(mistake);
  print(`    ${writeJoined(joined, showsSecrets)}`);
  print(`    ${signature}`);
}

function printMistake(mistake: Mistake): void {
  const { what, cure } = describeMistake(mistake, 'en');
  print(`  ${mistake.id}: ${what}`);
  print(`    ${cure}`);
}

function inWords(mistake: Mistake): object {
  return { ...mistake, ...describeMistake(mistake, 'en') };
}
