import { AXIS, MARK, ROW } from './layout.js';
import css from './plan-picture.module.css';
import type { Picture, PictureItem, PlacedBridge } from './types.js';

interface LinesProps {
  readonly picture: Picture;
  /** The edges of what is drawn. */
  readonly left: number;
  readonly right: number;
  readonly traced?: string | undefined;
  readonly after: readonly PictureItem[];
}

/** From the sender's lane down (or up) and over to the chip in the receiver's. */
function bridgePath({ start, x, y }: PlacedBridge): string {
  const end = y + ROW / 2;
  const bend = (start.y + end) / 2;
  return `M ${start.x} ${start.y} C ${start.x} ${bend}, ${x - 24} ${end}, ${x - MARK / 2} ${end}`;
}

/** Every line back from the traced item to what comes before it, and from there on. */
export function pathsBefore(traced: string, items: readonly PictureItem[]): readonly (readonly [string, string])[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const seen = new Set<string>([traced]);
  const pairs: [string, string][] = [];
  for (const id of seen) {
    for (const before of byId.get(id)?.after ?? []) {
      if (!byId.has(before)) continue;
      pairs.push([before, id]);
      seen.add(before);
    }
  }
  return pairs;
}

const between = (from: { x: number; y: number }, to: { x: number; y: number }): string => {
  const middle = (from.x + to.x) / 2;
  return `M ${from.x} ${from.y} C ${middle} ${from.y}, ${middle} ${to.y}, ${to.x} ${to.y}`;
};

/** All that is drawn and not pressed: the grid, today's line, the bridges, and what comes before a step. */
export function Lines({ picture, left, right, traced, after }: LinesProps) {
  const { marks } = picture;
  const traces = traced === undefined ? [] : pathsBefore(traced, after);
  return (
    <svg className={css.lines} width={picture.width} height={picture.height} aria-hidden="true">
      {picture.ticks.map(({ x, date, major }) =>
        x >= left && x <= right ? (
          <line
            key={date}
            x1={x}
            x2={x}
            y1={AXIS}
            y2={picture.height}
            className={major ? css.majorLine : css.minorLine}
          />
        ) : undefined,
      )}
      <line x1={picture.today} x2={picture.today} y1={AXIS - 10} y2={picture.height} className={css.todayLine} />
      {picture.lanes.flatMap((lane) =>
        lane.bridges.map((placed) => (
          <path
            key={placed.bridge.id}
            d={bridgePath(placed)}
            className={css.bridgeLine}
            data-state={placed.bridge.state}
          />
        )),
      )}
      {traces.map(([from, to]) => {
        const start = marks.get(from);
        const end = marks.get(to);
        return start && end ? <path key={`${from} ${to}`} d={between(start, end)} className={css.trace} /> : undefined;
      })}
    </svg>
  );
}
