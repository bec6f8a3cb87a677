// What any database must hold that Kaquan is to run on.
export { storageContract } from './storage-contract.ts';
export type { Target } from './target.ts';
