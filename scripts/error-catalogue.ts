// Writes docs/errors.md and its Chinese twin from the sources and from the words beside; with --check it only compares.
import { readFile, writeFile } from 'node:fs/promises';
import { CODE_FACTS } from './error-catalogue/code-facts.ts';
import {
  baiduCodes,
  beecloudCodes,
  type PlatformCode,
  wechatCodes,
} from './error-catalogue/platform-codes.ts';
import { readConstants, type Table, tableOf } from './error-catalogue/read-constants.ts';
import { en } from './error-catalogue/words.en.ts';
import type { CatalogueWords } from './error-catalogue/words.ts';
import { zh } from './error-catalogue/words.zh.ts';

const STATUS = tableOf(readConstants('packages/protocol/src/errors.ts'), 'ERROR_STATUS');
const PERSON = readConstants('packages/react/src/errors/error-words.ts');
const BY_CODE: Table = { ...tableOf(PERSON, 'WORDS'), ...tableOf(PERSON, 'WEB_WORDS') };
const PLATFORMS = { wechat: wechatCodes(), baidu: baiduCodes(), beecloud: beecloudCodes() };

await fill('docs/errors.md', catalogue(en));
await fill('docs/errors.zh-CN.md', catalogue(zh));

async function fill(file: string, after: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  if (after === before) return;
  if (process.argv.includes('--check')) {
    console.log(`${file} says something else than the sources. Run: npm run docs:errors`);
    process.exitCode = 1;
  } else await writeFile(file, after);
}

function catalogue(words: CatalogueWords): string {
  sameNames('code-facts.ts', CODE_FACTS, STATUS);
  sameNames('the words of the codes', words.codes, STATUS);
  const { wechat, baidu, beecloud } = PLATFORMS;
  return `${[
    words.head,
    ...Object.keys(STATUS).map((code) => section(words, code)),
    words.platforms,
    words.wechat,
    table(words, wechat, words.wechatCures),
    words.baidu,
    table(words, baidu, words.baiduCures),
    words.beecloud,
    table(words, beecloud, words.beecloudCures),
  ].join('\n\n')}\n`;
}

function section(words: CatalogueWords, code: string): string {
  const { seenBy = [], again = 'no' } = CODE_FACTS[code] ?? {};
  const [cause = '', cure = ''] = words.codes[code] ?? [];
  const http = STATUS[code] === 0 ? words.neverOverHttp : `HTTP ${STATUS[code]}`;
  // As `errorWords` has them outside Baidu's program: what is missing there is BROKEN.
  const [title = '', hint = ''] = (BY_CODE[code] ?? PERSON.BROKEN) as string[];
  const readers = seenBy.map((reader) => words.readers[reader]).join(words.and);
  return [
    `## ${code}`,
    `${http} · ${readers} · ${words.tryAgain} ${words.again[again]}`,
    `**${words.why}** ${cause}`,
    `**${words.cure}** ${cure}`,
    ...(seenBy.includes('page') ? [words.personReads(title, hint)] : []),
  ].join('\n\n');
}

function table(words: CatalogueWords, codes: PlatformCode[], cures: Record<string, string>): string {
  const stale = Object.keys(cures).filter(
    (code) => !codes.some((platformCode) => platformCode.code === code),
  );
  if (stale.length > 0) throw new Error(`No source has the codes ${stale}: take their words out`);
  const withCoupon = codes.some(({ forCoupon }) => forCoupon);
  const cellsOf = (platformCode: PlatformCode) => [
    platformCode.shown,
    link(platformCode.is),
    ...(withCoupon ? [platformCode.forCoupon ? link(platformCode.forCoupon) : ''] : []),
    cureOf(words, platformCode, cures),
  ];
  const head = words.columns.filter((_, at) => withCoupon || at !== 2);
  return [head, head.map(() => '---'), ...codes.map(cellsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cureOf(words: CatalogueWords, platformCode: PlatformCode, cures: Record<string, string>): string {
  const { code, elsewhere } = platformCode;
  const cure = cures[code] ?? (words.takesSourceWords ? platformCode.cure : undefined);
  if (cure === undefined) throw new Error(`No words for the platform's code ${code}`);
  if (!elsewhere) return sentence(cure);
  const there = words.takesSourceWords ? elsewhere.cure : words.wechatCuresAt[code];
  if (there === undefined) throw new Error(`No words for ${code} in ${elsewhere.paths}`);
  return `${sentence(cure)} ${words.in(elsewhere.paths.join('`, `'), there)}`;
}

function sentence(words: string): string {
  return /[.。)]$/.test(words) ? words : `${words}.`;
}

function link(code: string): string {
  return `[${code}](#${code.toLowerCase()})`;
}

function sameNames(what: string, ours: object, theirs: object): void {
  const missing = Object.keys(theirs).filter((name) => !(name in ours));
  const stale = Object.keys(ours).filter((name) => !(name in theirs));
  if (missing.length + stale.length > 0)
    throw new Error(`${what}: ${missing} missing, ${stale} known to no source`);
}
