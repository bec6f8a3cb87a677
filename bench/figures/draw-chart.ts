// Draws a bench's figures for the docs: a dot a figure with its range, the goal as a mark beside it; light and dark.
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { type Figure, isMet } from './figure.ts';
import type { Recorded } from './record-figures.ts';

const WIDTH = 760;
const ROW = 34;
const INK = { met: '#1a7f64', missed: '#d1495b', information: '#5b7fb4' };

/** The page that shows it decides on light or dark; a picture can ask for it only by its own style. */
const STYLE =
  'svg{color:#1f2328;background:transparent}@media(prefers-color-scheme:dark){svg{color:#e6edf3}}';

/**
 * The chart as SVG.
 *
 * @example await writeFile('signing.svg', drawChart(recorded))
 */
export function drawChart({ bench, figures, machine }: Recorded): string {
  const { document } = new JSDOM('').window;
  const goals = figures.flatMap(({ name, goal }) =>
    goal ? [{ name, at: 'atLeast' in goal ? goal.atLeast : goal.atMost }] : [],
  );
  const plot = Plot.plot({
    document,
    width: WIDTH,
    height: figures.length * ROW + 70,
    marginLeft: 250,
    marginRight: 60,
    style: { fontSize: '13px', fontFamily: 'system-ui, sans-serif', background: 'transparent' },
    x: {
      label: `ours / other, ${bench} (${machine.cpu}, ${machine.cores} cores, Node ${machine.node})`,
      zero: true,
      nice: true,
      grid: true,
    },
    y: { label: null, domain: figures.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.ruleX([1], { strokeOpacity: 0.5, strokeDasharray: '3 3' }),
      Plot.link(figures, {
        x1: 'low',
        x2: 'high',
        y1: 'name',
        y2: 'name',
        stroke: inkOf,
        strokeWidth: 5,
        strokeOpacity: 0.35,
        strokeLinecap: 'round',
      }),
      Plot.dot(figures, { x: 'ratio', y: 'name', fill: inkOf, r: 5.5 }),
      Plot.tickX(goals, { x: 'at', y: 'name', strokeWidth: 2, inset: 4 }),
      Plot.text(figures, {
        x: 'high',
        y: 'name',
        text: ({ ratio }: Figure) => ratio.toFixed(2),
        dx: 12,
        textAnchor: 'start',
      }),
    ],
  });
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = STYLE;
  plot.prepend(style);
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${plot.outerHTML}\n`;
}

function inkOf(figure: Figure): string {
  const met = isMet(figure);
  if (met === undefined) return INK.information;
  return met ? INK.met : INK.missed;
}
