// The landing page from the tap to its coupon on a mid-range phone, beside a plain page and a Taro app without the kit;
// and its JavaScript beside Taro's hello world.
import { builtFiles } from '@kaquan/test/bundle/built-files';
import { landingFiles, landingScripts } from '@kaquan/test/bundle/landing-scripts';
import { measure, total } from '@kaquan/test/bundle/measure';
import type { Page } from 'playwright-core';
import { comparePairs } from '../figures/compare-pairs.ts';
import type { BenchOptions, Figure, Reading, Results } from '../figures/figure.ts';
import { median } from '../figures/median.ts';
import { takeTurns } from '../figures/take-turns.ts';
import type { Load } from './load-page.ts';
import { openStage, PATHS } from './open-stage.ts';
import { PHONE } from './phone.ts';

type Side = keyof typeof PATHS;
const WORDS: Record<Side, string> = {
  ours: 'Kaquan',
  byHand: 'a Taro app as it comes, without the kit',
  plain: 'a plain page',
};

export async function run({
  short,
  pairs = short ? 1 : 11,
}: BenchOptions & { pairs?: number }): Promise<Results> {
  const stage = await openStage();
  try {
    const rounds = await takeTurns<Side, Load>(
      {
        ours: () => stage.load('ours', claim),
        byHand: () => stage.load('byHand'),
        plain: () => stage.load('plain'),
      },
      pairs,
    );
    for (const { ours } of rounds) expectLandingScripts(ours);
    const times = (other: Side) =>
      rounds.map((loads) => ({ ours: loads.ours.shown, other: loads[other].shown }));
    const tap = { name: 'from the tap to the coupon', unit: 'ms', ours: WORDS.ours };
    return {
      figures: [
        compareScripts(stage.pages.hello),
        comparePairs({ ...tap, other: WORDS.plain, goal: { atMost: 1.2 } }, times('plain')),
        comparePairs({ ...tap, name: `${tap.name}, beside Taro`, other: WORDS.byHand }, times('byHand')),
      ],
      readings: (Object.keys(PATHS) as Side[]).flatMap((side) =>
        readingsOf(
          side,
          rounds.map((loads) => loads[side]),
        ),
      ),
    };
  } finally {
    await stage.close();
  }
}

/** The coupon shown is the real one: its button answers, asks the server for a signature and loads the JS-SDK. */
async function claim(page: Page): Promise<void> {
  const signature = page.waitForRequest('**/api/wechat/js-config');
  const sdk = page.waitForResponse((response) => /\/js\/.*\.js$/.test(response.url()));
  await page.getByText('领取到微信卡包').tap();
  await Promise.all([signature, (await sdk).finished()]);
}

/** What the byte test counts is what a browser loads. */
function expectLandingScripts({ scripts }: Load): void {
  const counted = landingFiles().map(({ name }) => `${PATHS.ours}/${name}`);
  const loaded = scripts.map((url) => new URL(url).pathname);
  if (counted.toSorted().join() !== loaded.toSorted().join()) {
    throw new Error(`The browser loads ${loaded.join()}, counted are ${counted.join()}`);
  }
}

function compareScripts(hello: string): Figure {
  const gzip = (files: { bytes: Buffer }[]) => total(files.map(({ bytes }) => measure(bytes))).gzip;
  return comparePairs(
    {
      name: "the landing page's JavaScript until the coupon is claimed, gzip",
      unit: 'bytes',
      goal: { atMost: 0.75 },
      ours: 'Kaquan, the JS-SDK included',
      other: "Taro's hello world as it comes",
    },
    [
      {
        ours: gzip(landingScripts()),
        other: gzip(builtFiles(hello).filter(({ name }) => /\.js$/.test(name))),
      },
    ],
  );
}

function readingsOf(side: Side, loads: Load[]): Reading[] {
  const reading = (name: string, of: (load: Load) => number, unit: string): Reading => ({
    name: `${WORDS[side]}: ${name}`,
    value: median(loads.map(of)),
    unit,
    note: PHONE,
  });
  return [
    reading('from the tap to the coupon', ({ shown }) => shown, 'ms'),
    reading('JavaScript over the wire', ({ scriptBytes }) => scriptBytes, 'bytes'),
    reading('long tasks until the coupon', ({ longTasks }) => longTasks, ''),
    reading('in long tasks', ({ longTaskTime }) => longTaskTime, 'ms'),
    reading('layout shift', ({ layoutShift }) => layoutShift, ''),
  ];
}
