// The operator's view of a running server: of its database, and of what its platforms say.
import type { Reconcile } from '../reconcile/reconcile.ts';
import type { Operator } from './create-operator.ts';

export interface ServerOperator extends Operator {
  /** Finds what the platforms and we disagree on, shows it, and mends it with `apply`. */
  reconcile: Reconcile;
}
