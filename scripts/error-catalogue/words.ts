// What the catalogue needs of a language.
import type { Again, Reader } from './code-facts.ts';

export interface CatalogueWords {
  /** The page up to the codes. */
  head: string;
  readers: Record<Reader, string>;
  again: Record<Again, string>;
  /** Before what `again` says. */
  tryAgain: string;
  neverOverHttp: string;
  and: string;
  /** Words in bold before the cause and the cure. */
  why: string;
  cure: string;
  personReads(title: string, hint: string): string;
  /** Between codes and platforms. */
  platforms: string;
  /** Before each platform's table. */
  wechat: string;
  baidu: string;
  beecloud: string;
  /** Code, what Kaquan makes of it, what it means for a coupon, what to do. */
  columns: string[];
  /** In the cell of a call that has its own meaning. */
  in(path: string, cure: string): string;
  /** Cause and cure of each code of Kaquan's. */
  codes: Record<string, readonly [cause: string, cure: string]>;
  /** Whether the words of the source, which are English, stand where there are none here. */
  takesSourceWords: boolean;
  /** Cures of the platforms' codes. */
  wechatCures: Record<string, string>;
  /** Of codes that mean something else in one call. */
  wechatCuresAt: Record<string, string>;
  baiduCures: Record<string, string>;
  beecloudCures: Record<string, string>;
}
