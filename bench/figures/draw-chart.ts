// Draws a bench's figures for the docs: a dot a figure with its range, its goal as a mark beside it; light and dark.
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { type Figure, isMet, type Recorded } from './figure.ts';

const WIDTH = 800;
const ROW = 30;
const LETTER = 7;
const COLOURS = { met: '#1a9c78', missed: '#d9534f', information: '#6b8fc4' };

/** A picture in a page can ask for light or dark by its own style only. */
const STYLE = 'svg{color:#1f2328}@media(prefers-color-scheme:dark){svg{color:#e6edf3}}';

/**
 * The chart as SVG; undefined where a bench has no figure, only readings.
 *
 * @example await writeFile('signing.svg', drawChart(recorded))
 */
export function drawChart({ bench, figures, machine }: Recorded): string | undefined {
  if (figures.length === 0) return undefined;
  const { document } = new JSDOM('').window;
  const goals = figures.flatMap(({ name, goal }) =>
    goal ? [{ name, at: 'atLeast' in goal ? goal.atLeast : goal.atMost }] : [],
  );
  const right = { x: 'high', y: 'name', dx: 10, textAnchor: 'start' } as const;
  const chart = Plot.plot({
    document,
    width: WIDTH,
    height: figures.length * ROW + 80,
    marginLeft: Math.max(...figures.map(({ name }) => name.length)) * LETTER + 12,
    marginRight: 56,
    marginBottom: 44,
    style: { fontSize: '13px', fontFamily: 'system-ui, sans-serif', background: 'transparent' },
    // A ratio of 2 is as far from 1 as one of 0.5.
    x: {
      type: 'log',
      label: `${bench}: ours / other (${machine.cpu}, ${machine.cores} cores, Node ${machine.node})`,
      labelAnchor: 'left',
      labelArrow: 'none',
      labelOffset: 38,
      ticks: 6,
      tickFormat: (ratio: number) => `${ratio}`,
      grid: true,
    },
    y: { label: null, domain: figures.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.ruleX([1], { strokeOpacity: 0.5 }),
      Plot.link(figures, {
        ...{ x1: 'low', x2: 'high', y1: 'name', y2: 'name' },
        ...{ stroke: colourOf, strokeWidth: 6, strokeOpacity: 0.35, strokeLinecap: 'round' },
      }),
      Plot.dot(figures, { x: 'ratio', y: 'name', fill: colourOf, r: 5.5 }),
      Plot.tickX(goals, { x: 'at', y: 'name', strokeWidth: 2, inset: 3 }),
      Plot.text(figures, { ...right, text: ({ ratio }: Figure) => ratio.toFixed(2), fontWeight: 600 }),
    ],
  });
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = STYLE;
  chart.prepend(style);
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${chart.outerHTML}\n`;
}

function colourOf(figure: Figure): string {
  const met = isMet(figure);
  if (met === undefined) return COLOURS.information;
  return met ? COLOURS.met : COLOURS.missed;
}
