import { type ReactNode, useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { layOut, MARK, ROW, SERIES_ROW, visible } from './layout.js';
import { Lines } from './lines.js';
import css from './plan-picture.module.css';
import { type Held, heldAt, leftOf, scaleOf, type Zoom } from './scale.js';
import type { PictureInput, PictureItem, PlacedBridge, PlacedItem, PlacedLane, PlacedSeries } from './types.js';

interface PlanPictureProps {
  readonly input: PictureInput;
  readonly zoom: Zoom;
  /** What the picture is called, and its lanes, for those who hear it. */
  readonly name: string;
  readonly laneName: (lane: string) => string;
  readonly tickName: (date: string, zoom: Zoom, major: boolean) => string;
  readonly todayName: string;
  /** The item whose predecessors are drawn. */
  readonly traced?: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** How far past the window's edges is drawn, in windows: a pan finds its steps there already. */
const MARGIN = 1;

/**
 * Where the window stands in the picture, undefined until it is moved; a small scroll changes nothing, so that panning
 * costs nothing.
 */
function useWindow() {
  const element = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const [left, setLeft] = useState<number>();
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const observer = new ResizeObserver(() => setWidth(node.clientWidth));
    observer.observe(node);
    setWidth(node.clientWidth);
    return () => observer.disconnect();
  }, []);
  const moved = useCallback((first: number) => {
    const node = element.current;
    if (!node) return;
    setLeft((known) => (Math.abs((known ?? first) - node.scrollLeft) > node.clientWidth / 2 ? node.scrollLeft : known));
  }, []);
  return { element, width, left, setLeft, moved };
}

/** The left edge at first: today stands a third into the window. */
const beginning = (today: number, width: number): number => Math.max(0, today - width / 3);

/** Today's chip stands among the ticks: whose label would lie under it has none. */
const isUnderToday = (x: number, today: number): boolean => x > today - 62 && x < today + 17;

const markClass = (item: PictureItem): string =>
  [css.mark, css[item.state], item.law ? css.law : ''].filter(Boolean).join(' ');

interface PressProps {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly style: { readonly left: number; readonly top?: number; readonly width?: number; readonly height?: number };
  readonly onOpen: (id: string) => void;
  readonly children: ReactNode;
}

/** One of hundreds: the browser's own button, as React Aria's costs a picture of them its quick drawing. */
const Press = ({ id, name, className, style, onOpen, children }: PressProps) => (
  <button type="button" className={className} aria-label={name} style={style} onClick={() => onOpen(id)}>
    {children}
  </button>
);

function Item({ placed, above, onOpen }: PartProps<PlacedItem>) {
  const { item, x, y, mark, labelWidth } = placed;
  return (
    <Press
      id={item.id}
      name={item.name}
      className={`${css.item} ${css[`is-${item.state}`] ?? ''}`}
      style={{ left: x - MARK / 2, top: y - above, width: mark + MARK + labelWidth, height: ROW }}
      onOpen={onOpen}
    >
      <span className={css.span} style={{ width: mark }} />
      <span className={markClass(item)} style={{ left: mark }} />
      <span className={css.label} style={{ left: mark + MARK + 2, maxWidth: labelWidth - 2 }}>
        {item.label}
      </span>
    </Press>
  );
}

function Series({ placed, above, onOpen }: PartProps<PlacedSeries>) {
  return (
    <div
      className={css.series}
      style={{ left: placed.x - MARK / 2, top: placed.y - above, width: placed.width + MARK, height: SERIES_ROW }}
    >
      <span className={css.seriesLabel} aria-hidden="true">
        {placed.label}
      </span>
      <span className={css.seriesLine} />
      {placed.marks.map(({ item, x }) => (
        <Press
          key={item.id}
          id={item.id}
          name={item.name}
          className={css.seriesMark ?? ''}
          style={{ left: x - placed.x }}
          onOpen={onOpen}
        >
          <span className={markClass(item)} />
        </Press>
      ))}
    </div>
  );
}

function Bridge({ placed, above, onOpen }: PartProps<PlacedBridge>) {
  const { bridge, x, y, width } = placed;
  return (
    <Press
      id={bridge.id}
      name={bridge.name}
      className={`${css.bridge} ${css[bridge.state] ?? ''}`}
      style={{ left: x - MARK / 2, top: y - above + 2, width, height: ROW - 4 }}
      onOpen={onOpen}
    >
      {bridge.label}
    </Press>
  );
}

/** What stands in a lane is placed from the lane's upper edge. */
interface PartProps<Placed> {
  readonly placed: Placed;
  readonly above: number;
  readonly onOpen: (id: string) => void;
}

interface LaneProps {
  readonly lane: PlacedLane;
  readonly name: string;
  readonly onOpen: (id: string) => void;
}

/** One sector: Tab goes from lane to lane, the arrows from step to step within it. */
function Lane({ lane, name, onOpen }: LaneProps) {
  return (
    <div className={css.lane} style={{ top: lane.y, height: lane.height }}>
      <div className={css.laneName} aria-hidden="true">
        {name}
      </div>
      <Toolbar aria-label={name} className={css.steps ?? ''}>
        {lane.bridges.map((placed) => (
          <Bridge key={placed.bridge.id} placed={placed} above={lane.y} onOpen={onOpen} />
        ))}
        {lane.items.map((placed) => (
          <Item key={placed.item.id} placed={placed} above={lane.y} onOpen={onOpen} />
        ))}
        {lane.series.map((placed) => (
          <Series key={placed.series} placed={placed} above={lane.y} onOpen={onOpen} />
        ))}
      </Toolbar>
    </div>
  );
}

/**
 * A plan as a picture: a lane for each sector, time from left to right, today's line, handovers as bridges. Only what
 * the window shows (and one window to each side) is in the document.
 */
export function PlanPicture(props: PlanPictureProps) {
  const { input, zoom, onOpen } = props;
  const view = useWindow();
  const dates = useMemo(() => input.items.flatMap(({ from, to }) => [from, to]), [input]);
  const scale = useMemo(
    () => (view.width > 0 ? scaleOf(dates, input.today, zoom, view.width) : undefined),
    [dates, input.today, zoom, view.width],
  );
  const picture = useMemo(() => (scale ? layOut(input, scale) : undefined), [input, scale]);
  const held = useRef<Held>(undefined);

  // Today stands a third from the left at first; later what is held stays where it is while the zoom changes.
  const { element, setLeft } = view;
  const todayX = picture?.today;
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || !scale || todayX === undefined) return;
    node.scrollLeft = held.current
      ? leftOf(held.current, scale, node.clientWidth)
      : beginning(todayX, node.clientWidth);
    if (held.current) setLeft(node.scrollLeft);
  }, [element, setLeft, scale, todayX]);

  // Where it will stand is known before it stands there: what is at the far left is not drawn for nothing.
  const first = beginning(todayX ?? 0, view.width);
  const remember = (): void => {
    const node = element.current;
    if (node && scale) held.current = heldAt(node.scrollLeft, { today: input.today, scale, window: node.clientWidth });
    view.moved(first);
  };

  // What is in sight is drawn first, the margins after that, when nobody waits for it.
  const margin = useDeferredValue(MARGIN, 0) * view.width;
  const at = view.left ?? first;
  const left = at - margin;
  const right = at + view.width + margin;
  return (
    <section className={css.window} ref={element} onScroll={remember} aria-label={props.name}>
      {picture ? (
        <div className={css.canvas} data-no-boxes="" style={{ width: picture.width, height: picture.height }}>
          <Lines picture={picture} left={left} right={right} traced={props.traced} after={input.items} />
          {picture.ticks.map((tick) =>
            tick.x >= left && tick.x <= right && (tick.major || !isUnderToday(tick.x, picture.today)) ? (
              <span
                key={tick.date}
                className={tick.major ? css.majorTick : css.tick}
                style={{ left: tick.x }}
                aria-hidden="true"
              >
                {props.tickName(tick.date, zoom, tick.major)}
              </span>
            ) : undefined,
          )}
          <span className={css.today} style={{ left: picture.today }} aria-hidden="true">
            {props.todayName}
          </span>
          {picture.lanes.map((lane) => (
            <Lane key={lane.lane} lane={visible(lane, left, right)} name={props.laneName(lane.lane)} onOpen={onOpen} />
          ))}
        </div>
      ) : undefined}
    </section>
  );
}
