/** Where the shop's backend is; empty: where the page comes from. */
declare const KAQUAN_ORIGIN: string;
declare module '*.css';
