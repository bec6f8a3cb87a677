// What a figure says: pairs taken in turn, the median of their ratios, and whether it is on the right side of its goal.
import { describe, expect, it } from 'vitest';
import { comparePairs } from './compare-pairs.ts';
import { drawChart } from './draw-chart.ts';
import { type Figure, isMet } from './figure.ts';
import { medianOfPairs } from './median-of-pairs.ts';
import { printFigures } from './print-figures.ts';

const claim = { name: 'cardSign', unit: 'calls/s', ours: 'Kaquan', other: 'plain hash' };
const figure = (ratio: number, goal?: Figure['goal']): Figure => ({
  ...comparePairs({ ...claim, name: `cardSign ${ratio}` }, [{ ours: ratio, other: 1 }]),
  ...(goal && { goal }),
});

describe('a figure', () => {
  it('takes its sides in turn, the second first in every other pair', async () => {
    const turns: string[] = [];
    const side = (name: string) => () => turns.push(name);
    await medianOfPairs(claim, { ours: side('A'), other: side('B') }, 3);
    expect(turns.join('')).toBe('ABBAAB');
  });

  it('is the median of the ratios of pairs, which is not the ratio of the medians', () => {
    const pairs = [
      { ours: 10, other: 10 },
      { ours: 20, other: 80 },
      { ours: 90, other: 45 },
    ];
    expect(comparePairs(claim, pairs)).toMatchObject({
      ratio: 1,
      low: 0.25,
      high: 2,
      pairs: 3,
      ours: { value: 20 },
      other: { value: 45 },
    });
  });

  it('takes the mean of the two in the middle where pairs are even', () => {
    const pairs = [1, 2, 4, 100].map((ours) => ({ ours, other: 1 }));
    expect(comparePairs(claim, pairs).ratio).toBe(3);
  });

  it.each([[[]], [[{ ours: 0, other: 1 }]], [[{ ours: 1, other: Number.NaN }]]])(
    'is none where a side measured nothing: %j',
    (pairs) => {
      expect(() => comparePairs(claim, pairs)).toThrow(/cardSign: measured/);
    },
  );

  it('meets a goal for rates from above, and one for times and bytes from below', () => {
    expect([0.79, 0.8].map((ratio) => isMet(figure(ratio, { atLeast: 0.8 })))).toEqual([false, true]);
    expect([1.5, 1.51].map((ratio) => isMet(figure(ratio, { atMost: 1.5 })))).toEqual([true, false]);
    expect(isMet(figure(1))).toBeUndefined();
  });
});

describe('what is shown of figures', () => {
  const figures = [figure(0.5, { atLeast: 0.8 }), figure(0.9, { atLeast: 0.8 }), figure(20)];

  it('is a line each with the goal beside it, and at the end which goals are not met', () => {
    const printed = printFigures('signing', {
      figures,
      readings: [{ name: 'idle', value: 61.23, unit: 'MB' }],
    });
    expect(printed).toMatch(/cardSign 0\.5 .* 0\.50 .* ≥ 0\.8 {2}NOT MET\n/);
    expect(printed).toMatch(/cardSign 0\.9 .* 0\.90 .* ≥ 0\.8 {2}met\n/);
    expect(printed).toMatch(/idle +61\.2 MB\n/);
    expect(printed.split('\n').at(-1)).toBe('signing: 1 of 2 goals met; not met: cardSign 0.5');
  });

  it('is a picture for light and dark pages', () => {
    const chart = drawChart({ bench: 'signing', figures, machine: { cores: 2, cpu: 'a cpu', node: 'v24' } });
    for (const { name } of figures) expect(chart).toContain(`>${name}<`);
    expect(chart).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(chart).toContain('prefers-color-scheme');
  });
});
