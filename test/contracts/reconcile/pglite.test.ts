// The claims of reconcile on PGlite.
import { describe } from 'vitest';
import { reconcileClaims } from './reconcile-claims.ts';

describe('PGlite', () => reconcileClaims('pglite'));
