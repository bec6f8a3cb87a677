// For the merchant's operators: what waits for a platform, and what can be done about it.
export { createOperator, type Operator, type OperatorOptions } from './create-operator.ts';
export type { PendingRedemption } from './list-pending.ts';
export type { ServerOperator } from './server-operator.ts';
