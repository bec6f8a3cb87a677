// The groups of targets, each a file beside this one, and what share of a campaign's cases each gets.
// What needs a database or a socket is slower by far, and gets fewer.
import type { TargetGroup } from '../engine/target.ts';

export interface GroupEntry {
  share: number;
  /** Not before the thread that runs it watches its coverage. */
  load(): Promise<{ default: TargetGroup }>;
}

export const GROUPS: Readonly<Record<string, GroupEntry>> = {
  callbacks: { share: 4, load: () => import('./callbacks.ts') },
  routes: { share: 6, load: () => import('./routes.ts') },
  'platform-answers': { share: 6, load: () => import('./platform-answers.ts') },
  sandbox: { share: 3, load: () => import('./sandbox.ts') },
  'raw-http': { share: 2, load: () => import('./raw-http.ts') },
  calls: { share: 24, load: () => import('./calls.ts') },
  sealed: { share: 18, load: () => import('./sealed.ts') },
  numbers: { share: 10, load: () => import('./numbers.ts') },
  faces: { share: 9, load: () => import('./faces.ts') },
  pushes: { share: 6, load: () => import('./pushes.ts') },
  page: { share: 8, load: () => import('./page.ts') },
  signatures: { share: 4, load: () => import('./signatures.ts') },
};
