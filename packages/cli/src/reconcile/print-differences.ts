// How a comparison is told: for people, or a line of JSON for each thing; how far it is goes beside it.
import {
  type Difference,
  differenceKinds,
  type ReconcileOptions,
  type ReconcileReport,
} from '@kaquan/server/reconcile';
import { print } from '../output/print.ts';
import { showProgress } from '../output/show-progress.ts';

const STATES: Record<Difference['state'], string> = {
  found: '--apply mends it',
  mended: 'mended',
  left: 'not mended',
  'for-a-person': 'a person must look',
};

/** What the run calls; `onReport` at its end. */
export function printers(json: boolean): Required<Pick<ReconcileOptions, 'onDifference' | 'onProgress'>> & {
  onReport(report: ReconcileReport): void;
  /** Takes away what shows how far it is. */
  end(): void;
} {
  const progress = showProgress('Comparing', { lines: true });
  return {
    onDifference: (difference) => print(json ? JSON.stringify(difference) : inWords(difference)),
    onProgress({ platform, stage, compared }) {
      progress.say(`${platform} ${stage}: ${compared} compared so far`);
    },
    onReport: (report) => (json ? print(JSON.stringify({ report })) : printReport(report)),
    end: progress.end,
  };
}

function inWords({ kind, severity, platform, about, ours, theirs, state, why }: Difference): string {
  const named = Object.entries(about).map(([name, value]) => `${name} ${value}`);
  const beside = theirs === undefined ? ours : `here ${ours}, there ${theirs}`;
  return `${severity}  ${platform}  ${kind}  ${named.join(' ')}: ${beside}; ${STATES[state]}${why === undefined ? '' : ` (${why})`}`;
}

function printReport({
  compared,
  found,
  minor,
  mended,
  left,
  byKind,
  stopped,
  cannotBeAsked,
}: ReconcileReport): void {
  for (const [kind, count] of Object.entries(byKind)) {
    const { means, mending } = differenceKinds[kind as keyof typeof byKind];
    print(`${kind}: ${count.found} found, ${count.mended} mended. ${means} ${mending}`);
  }
  for (const [platform, sentences] of Object.entries(cannotBeAsked))
    for (const sentence of sentences) print(`${platform} cannot be asked: ${sentence}`);
  for (const { platform, at, why } of stopped)
    print(`${platform} stopped: ${why} Go on with --resume '${at}'`);
  print(`${compared} compared, ${found} differ (${minor} minor), ${mended} mended, ${left} left.`);
}
