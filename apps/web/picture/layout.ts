import { pack, rowCount } from './pack.js';
import { type Scale, ticksOf, widthOf, xOf } from './scale.js';
import type {
  Picture,
  PictureBridge,
  PictureInput,
  PictureItem,
  PlacedBridge,
  PlacedItem,
  PlacedLane,
  PlacedSeries,
} from './types.js';

/** Lengths in pixels; the style sheet takes them from here. */
export const MARK = 14;
export const ROW = 28;
export const SERIES_ROW = 42;
export const LANE_HEAD = 26;
export const LANE_FOOT = 8;
export const AXIS = 40;
const GAP = 10;
const LABEL_MOST = 230;

const LETTER = 6.7;
/** What is overdue stands in heavier letters. */
const HEAVY_LETTER = 7.5;

/** About as wide as the label is in 13 px Plex Sans. A series stands in a row of its own, and its label whole above it. */
const wholeWidth = (label: string, letter = LETTER): number => Math.ceil(label.length * letter) + 8;

/** Beside a mark wider labels may be cut with an ellipsis, and stand whole in the name. */
export const labelWidth = (label: string): number => Math.min(LABEL_MOST, wholeWidth(label));

const bySeries = (items: readonly PictureItem[]): readonly (readonly PictureItem[])[] => [
  ...Map.groupBy(items, (item) => item.series).values(),
];

type Chip =
  | { readonly kind: 'item'; readonly item: PictureItem }
  | { readonly kind: 'bridge'; readonly bridge: PictureBridge };

const chipSpan = (chip: Chip, scale: Scale) => {
  const { from, to, label } = chip.kind === 'item' ? chip.item : chip.bridge;
  const x = xOf(scale, from);
  const mark = Math.max(0, xOf(scale, to) - x);
  const isHeavy = chip.kind === 'item' && chip.item.state === 'overdue';
  const whole = wholeWidth(label, isHeavy ? HEAVY_LETTER : LETTER);
  return { x, mark, labelWidth: labelWidth(label), whole, end: x + mark + MARK + labelWidth(label) };
};

interface LaneContents {
  readonly lane: string;
  readonly singles: readonly PictureItem[];
  readonly repeating: readonly (readonly PictureItem[])[];
  readonly bridges: readonly PictureBridge[];
}

function contentsOf(input: PictureInput): readonly LaneContents[] {
  const items = Map.groupBy(input.items, (item) => item.lane);
  const bridges = Map.groupBy(input.bridges, (bridge) => bridge.toLane);
  const senders = new Set(input.bridges.map((bridge) => bridge.fromLane));
  return input.lanes.flatMap((lane) => {
    const here = bySeries(items.get(lane) ?? []);
    const arriving = bridges.get(lane) ?? [];
    if (here.length === 0 && arriving.length === 0 && !senders.has(lane)) return [];
    const singles = here.flatMap((series) => (series.length === 1 ? series : []));
    return [{ lane, singles, repeating: here.filter((series) => series.length > 1), bridges: arriving }];
  });
}

/** The widths of labels whose row leaves them more room than they asked for: as much of them is shown as fits. */
function widened(spans: readonly ReturnType<typeof chipSpan>[], rows: readonly number[]): readonly number[] {
  const nextStart = new Map<number, number>();
  const widths = spans.map(({ labelWidth: asked }) => asked);
  const lastFirst = spans.map((_, index) => index).sort((a, b) => (spans[b]?.x ?? 0) - (spans[a]?.x ?? 0) || b - a);
  for (const index of lastFirst) {
    const span = spans[index];
    if (!span) continue;
    const row = rows[index] ?? 0;
    const room = (nextStart.get(row) ?? Number.POSITIVE_INFINITY) - GAP - (span.x + span.mark + MARK);
    widths[index] = Math.max(span.labelWidth, Math.min(span.whole, room));
    nextStart.set(row, span.x - MARK / 2);
  }
  return widths;
}

interface Placing {
  readonly scale: Scale;
  /** The upper edge of the first row. */
  readonly top: number;
}

function placeChips(chips: readonly Chip[], { scale, top }: Placing) {
  const spans = chips.map((chip) => chipSpan(chip, scale));
  const rows = pack(spans.map((span) => ({ from: span.x - MARK / 2, to: span.end + GAP })));
  const widths = widened(spans, rows);
  const placed = chips.map((chip, index) => {
    const { x, mark } = spans[index] ?? { x: 0, mark: 0 };
    const wide = widths[index] ?? 0;
    const box = { x, y: top + (rows[index] ?? 0) * ROW, width: mark + MARK + wide, height: ROW };
    return { chip, box, mark, labelWidth: wide };
  });
  return { placed, bottom: top + rowCount(rows) * ROW };
}

function placeSeries(repeating: readonly (readonly PictureItem[])[], { scale, top }: Placing) {
  const strips = repeating.map((items) => {
    const label = items.at(-1)?.label ?? '';
    const marks = items.map((item) => ({ item, x: xOf(scale, item.to), start: xOf(scale, item.from) }));
    const from = marks.reduce((least, mark) => Math.min(least, mark.start, mark.x), Number.POSITIVE_INFINITY);
    const last = marks.reduce((most, mark) => Math.max(most, mark.x), from);
    return { label, marks, from, to: Math.max(last + MARK, from + wholeWidth(label)), series: items[0]?.series ?? '' };
  });
  const rows = pack(strips.map((strip) => ({ from: strip.from - MARK / 2, to: strip.to + GAP })));
  const placed = strips.map(({ label, marks, from, to, series }, index): PlacedSeries => {
    const y = top + (rows[index] ?? 0) * SERIES_ROW;
    return { series, label, labelWidth: wholeWidth(label), marks, x: from, y, width: to - from, height: SERIES_ROW };
  });
  return { placed, bottom: top + rowCount(rows) * SERIES_ROW };
}

/** A lane with its bridges still without the place where they begin: the sender's lane may be further down. */
function placeLane(contents: LaneContents, y: number, scale: Scale) {
  const chips: readonly Chip[] = [
    ...contents.bridges.map((bridge): Chip => ({ kind: 'bridge', bridge })),
    ...contents.singles.map((item): Chip => ({ kind: 'item', item })),
  ];
  const single = placeChips(chips, { scale, top: y + LANE_HEAD });
  const series = placeSeries(contents.repeating, { scale, top: single.bottom });
  const items = single.placed.flatMap(({ chip, box, mark, labelWidth: width }): PlacedItem[] =>
    chip.kind === 'item' ? [{ ...box, item: chip.item, mark, labelWidth: width }] : [],
  );
  const bridges = single.placed.flatMap(({ chip, box, labelWidth: width }) =>
    chip.kind === 'bridge' ? [{ ...box, bridge: chip.bridge, labelWidth: width }] : [],
  );
  const height = Math.max(series.bottom, y + LANE_HEAD + ROW) - y + LANE_FOOT;
  return { lane: contents.lane, y, height, items, series: series.placed, bridges };
}

type LaneSoFar = ReturnType<typeof placeLane>;

/** A bridge begins at the edge of the sender's lane that faces the receiver; within one lane, at its own chip. */
function withStarts(lane: LaneSoFar, all: readonly LaneSoFar[], scale: Scale): PlacedLane {
  const bridges = lane.bridges.map((placed): PlacedBridge => {
    const sender = all.find((other) => other.lane === placed.bridge.fromLane) ?? lane;
    const x = xOf(scale, placed.bridge.from);
    const centre = placed.y + ROW / 2;
    const y = sender.y < lane.y ? sender.y + sender.height - LANE_FOOT : sender.y > lane.y ? sender.y + 2 : centre;
    return { ...placed, start: { x, y } };
  });
  return { ...lane, bridges };
}

function marksOf(lanes: readonly PlacedLane[]): Picture['marks'] {
  const marks = new Map<string, { x: number; y: number }>();
  for (const lane of lanes) {
    for (const { item, x, y, mark } of lane.items) marks.set(item.id, { x: x + mark, y: y + ROW / 2 });
    for (const series of lane.series)
      for (const { item, x } of series.marks) marks.set(item.id, { x, y: series.y + SERIES_ROW - MARK });
  }
  return marks;
}

/** Where everything stands at this scale. A pure function of what is given: the same plan is the same picture. */
export function layOut(input: PictureInput, scale: Scale): Picture {
  const lanes: LaneSoFar[] = [];
  let y = AXIS;
  for (const contents of contentsOf(input)) {
    const lane = placeLane(contents, y, scale);
    lanes.push(lane);
    y += lane.height;
  }
  const placed = lanes.map((lane) => withStarts(lane, lanes, scale));
  return {
    width: widthOf(scale),
    height: y,
    today: xOf(scale, input.today),
    lanes: placed,
    ticks: ticksOf(scale),
    marks: marksOf(placed),
  };
}

/** What of a lane can be seen between two edges: only this is drawn, however long the plan is. */
export function visible(lane: PlacedLane, left: number, right: number): PlacedLane {
  const seen = (box: { readonly x: number; readonly width: number }) => box.x <= right && box.x + box.width >= left;
  return {
    ...lane,
    items: lane.items.filter(seen),
    bridges: lane.bridges.filter((bridge) => seen(bridge) || (bridge.start.x >= left && bridge.start.x <= right)),
    series: lane.series
      .filter(seen)
      .map((series) => ({ ...series, marks: series.marks.filter(({ x }) => x >= left - MARK && x <= right + MARK) })),
  };
}
