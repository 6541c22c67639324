/**
 * A bar chart as a picture: drawn by Vega, turned into a PNG by resvg, lettered in Open Sans. All three are optional
 * packages; where one is not installed there is no picture, and the bars stand in the text as they always do.
 */
import { createRequire } from 'node:module';
import { plain, say } from '../wording.js';
import { joined } from './pieces.js';
import type { BlockOf, Line } from './types.js';

/** A picture and its text. */
export interface Chart {
  png: Uint8Array;
  /** The same in words, for those who do not see it. */
  alt: Line;
}

/** What is used of Vega and resvg. They are not imported by type, so that the program compiles without them. */
interface Vega {
  parse(spec: object): object;
  View: new (runtime: object, options: { renderer: 'none' }) => { toSVG(): Promise<string> };
}
interface Resvg {
  Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } };
}

/** The optional packages, and a file of the third. */
const PACKAGES = { vega: 'vega', resvg: '@resvg/resvg-js' };
const FONT_FILE = '@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf';
const FONT = 'Open Sans';
const FONT_PIXELS = 17;
const BAR_PIXELS = 44;
const WIDTH_PIXELS = 560;
/** As Vega reckons it without a canvas, which is generous: longer names end in an ellipsis. */
const LABEL_PIXELS = 520;
const PADDING_PIXELS = 20;
/** Between a bar and what stands before and behind it. */
const LABEL_GAP_PIXELS = 10;
const VALUE_GAP_PIXELS = 8;
/** Share of a row that is left free between two bars. */
const GAP_SHARE = 0.35;
/** Twice as many pixels, for sharp screens. */
const ZOOM = 2;
const PAPER = '#ffffff';
const INK = '#23272a';
const BAR_COLOUR = '#5865f2';

/** Loads a package; made a parameter so that a test can be without one. */
export type Load = (name: string) => Promise<unknown>;

/** Draws the bars, or returns null where the packages for it are not installed. */
export async function drawBars(
  { bars }: BlockOf<'bars'>,
  load: Load = (name) => import(name),
): Promise<Chart | null> {
  const packages = await loadPackages(load);
  if (!packages) return null;
  const { vega, resvg, font } = packages;
  const rows = bars.map(({ label, value, shown }) => ({ label: plain(label), value, shown: plain(shown) }));
  const svg = await new vega.View(vega.parse(specOf(rows)), { renderer: 'none' }).toSVG();
  const fonts = { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: FONT };
  const picture = new resvg.Resvg(svg, { font: fonts, fitTo: { mode: 'zoom', value: ZOOM } });
  return { png: picture.render().asPng(), alt: altOf(bars) };
}

async function loadPackages(load: Load): Promise<{ vega: Vega; resvg: Resvg; font: string } | null> {
  try {
    const font = createRequire(import.meta.url).resolve(FONT_FILE);
    const [vega, resvg] = await Promise.all([load(PACKAGES.vega), load(PACKAGES.resvg)]);
    return { vega: vega as Vega, resvg: resvg as Resvg, font };
  } catch (error) {
    if (/MODULE_NOT_FOUND$/.test((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function altOf(bars: BlockOf<'bars'>['bars']): Line {
  const each = bars.map(({ label, shown }) => say('chart.bar', { name: label, value: shown }));
  return say('chart.alt', { bars: joined(each) });
}

/** A bar as Vega is told of it. */
interface Row {
  label: string;
  value: number;
  shown: string;
}

/** Vega's description of horizontal bars from zero. */
function specOf(rows: Row[]): object {
  const most = Math.max(...rows.map(({ value }) => value));
  return {
    width: WIDTH_PIXELS,
    height: rows.length * BAR_PIXELS,
    padding: PADDING_PIXELS,
    background: PAPER,
    data: [{ name: 'bars', values: rows.map((row, at) => ({ ...row, at })) }],
    scales: [
      { name: 'row', type: 'band', domain: rows.map((_, at) => at), range: 'height', padding: GAP_SHARE },
      { name: 'size', type: 'linear', domain: [0, most], range: 'width' },
    ],
    marks: marks(),
  };
}

/** A bar each, with its name before it and the source's own words behind it. */
function marks(): object[] {
  const middle = { y: { scale: 'row', field: 'at', band: 0.5 }, baseline: { value: 'middle' } };
  const lettering = { font: { value: FONT }, fontSize: { value: FONT_PIXELS }, fill: { value: INK } };
  return [
    markOf('rect', {
      y: { scale: 'row', field: 'at' },
      height: { scale: 'row', band: 1 },
      x: { value: 0 },
      x2: { scale: 'size', field: 'value' },
      fill: { value: BAR_COLOUR },
    }),
    markOf('text', {
      ...lettering,
      ...middle,
      x: { value: -LABEL_GAP_PIXELS },
      align: { value: 'right' },
      text: { field: 'label' },
      limit: { value: LABEL_PIXELS },
    }),
    markOf('text', {
      ...lettering,
      ...middle,
      x: { scale: 'size', field: 'value', offset: VALUE_GAP_PIXELS },
      text: { field: 'shown' },
    }),
  ];
}

function markOf(type: 'rect' | 'text', enter: object): object {
  return { type, from: { data: 'bars' }, encode: { enter } };
}
