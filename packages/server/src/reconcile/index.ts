// What a platform and we disagree on, shown and mended: for the merchant's operators.
export {
  type Difference,
  type DifferenceKind,
  differenceKinds,
  type Severity,
  type Subject,
} from './difference.ts';
export {
  createReconcile,
  type Reconcile,
  type ReconcileContext,
  type ReconcileOptions,
} from './reconcile.ts';
export type { KindCount, ReconcileReport, Stopped } from './report.ts';
export type { Found, ReconcileRules, Stage, StageTools } from './stage.ts';
