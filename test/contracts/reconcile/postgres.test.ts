// The claims of reconcile on a real PostgreSQL.
import { describe } from 'vitest';
import { reconcileClaims } from './reconcile-claims.ts';

describe('PostgreSQL', () => reconcileClaims('postgres'));
