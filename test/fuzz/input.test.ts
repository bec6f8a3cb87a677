// The campaign against hostile input in its short form: every target, some hundred inputs each.
import { expect, it } from 'vitest';
import { runInput } from './run-input.ts';
import { GROUPS } from './targets/groups.ts';

/** The same each time: new inputs are the nightly run's. */
const seed = 1;

/** The groups that need neither database nor socket get most: they are what is fast. */
const SERVED = ['callbacks', 'routes', 'platform-answers', 'sandbox', 'raw-http'];
const PURE = Object.keys(GROUPS).filter((group) => !SERVED.includes(group));

it.each([
  ['parsers', PURE, 10_000, 100],
  ['routes, pushes and sockets', SERVED, 250, 45],
])(
  '%s: no crash, no hang, no server error, no leak',
  async (_what, groups, cases, targets) => {
    const { findings, ...counts } = await runInput({
      cases,
      seed,
      groups,
      tell: (line) => console.error(line),
    });
    expect(findings, `seed ${seed}`).toEqual([]);
    expect(counts).toMatchObject({ crashes: 0, hangs: 0, serverErrors: 0, leaks: 0 });
    expect(counts.cases).toBeGreaterThanOrEqual(cases);
    expect(counts.targets).toBeGreaterThanOrEqual(targets);
  },
  600_000,
);
