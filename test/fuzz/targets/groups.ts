// The groups of targets, each a file beside this one, and what share of a campaign's cases each gets.
// What needs a database or a socket is slower by far, and gets fewer.
export const GROUPS: Readonly<Record<string, number>> = {
  callbacks: 4,
  routes: 6,
  'platform-answers': 6,
  sandbox: 3,
  'raw-http': 2,
  calls: 24,
  sealed: 18,
  numbers: 10,
  faces: 9,
  pushes: 6,
  page: 8,
  signatures: 4,
};
