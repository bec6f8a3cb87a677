/** Where the shop's backend is; set by defineConstants. */
declare const KAQUAN_ORIGIN: string;
declare module '*.css';
