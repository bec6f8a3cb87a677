// The short form of `npm run packed`: what is packed works in an empty project, in Node and for TypeScript's ends.
import { expect, it } from 'vitest';
import { nodeEsm } from './projects/node.ts';
import { typescriptEnds } from './projects/typescript.ts';
import { runPacked } from './run-packed.ts';

it('packed packages are imported, typed and used outside the workspace', async () => {
  const outcome = await runPacked({ projects: [nodeEsm, typescriptEnds], together: true });
  expect(outcome.failures).toEqual([]);
  expect(outcome.imports).toBeGreaterThan(400);
}, 240_000);
