/** Where the shop's backend is; empty in the preview, which comes from there. */
declare const KAQUAN_ORIGIN: string;
declare module '*.css';
