import type { Tick } from './types.js';

const DAY = 86_400_000;

/** Days since 1970 of a civil date. */
export const dayOf = (date: string): number => Date.parse(date) / DAY;

/** The civil date of a day since 1970. */
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** How much time fits into the window: from a month to eight years. */
export const zooms = ['month', 'quarter', 'year', 'three-years', 'eight-years'] as const;
export type Zoom = (typeof zooms)[number];

export const daysOfZoom: Readonly<Record<Zoom, number>> = {
  month: 31,
  quarter: 92,
  year: 366,
  'three-years': 1096,
  'eight-years': 2922,
};

export const nextZoom = (zoom: Zoom, step: -1 | 1): Zoom =>
  zooms[Math.min(zooms.length - 1, Math.max(0, zooms.indexOf(zoom) + step))] ?? zoom;

/** The picture's time axis: its first and last day, and how wide a day is. */
export interface Scale {
  readonly first: number;
  readonly last: number;
  readonly perDay: number;
}

/** @param window the width of what is seen at once, in pixels */
export function scaleOf(dates: readonly string[], today: string, zoom: Zoom, window: number): Scale {
  const days = [dayOf(today), ...dates.map(dayOf)];
  const perDay = window / daysOfZoom[zoom];
  // Room before the first day, and enough after today that today's line can be brought to the middle.
  const margin = Math.ceil(daysOfZoom[zoom] / 12);
  const first = days.reduce((a, b) => Math.min(a, b)) - margin;
  const last = days.reduce((a, b) => Math.max(a, b)) + margin;
  return { first, last: Math.max(last, first + daysOfZoom[zoom]), perDay };
}

export const xOf = (scale: Scale, date: string): number => (dayOf(date) - scale.first) * scale.perDay;

export const widthOf = (scale: Scale): number => (scale.last - scale.first) * scale.perDay;

const isMonday = (day: number): boolean => new Date(day * DAY).getUTCDay() === 1;

/** Ticks at the months, and at the Mondays where a day is wide enough; years (or months) are the major ones. */
export function ticksOf(scale: Scale): readonly Tick[] {
  const fine = scale.perDay >= 8;
  const every = scale.perDay >= 1.5 ? 1 : scale.perDay >= 0.6 ? 3 : 12;
  const ticks: Tick[] = [];
  for (let day = Math.ceil(scale.first); day <= scale.last; day++) {
    const date = dateOfDay(day);
    const month = Number(date.slice(5, 7));
    const begins = date.endsWith('-01');
    const major = begins && (fine || month === 1);
    if (major || (begins && (month - 1) % every === 0) || (fine && isMonday(day)))
      ticks.push({ x: (day - scale.first) * scale.perDay, date, major });
  }
  return ticks;
}

/** A day and where in the window it stands, as a part of the window's width. */
export interface Held {
  readonly day: number;
  readonly part: number;
}

interface InWindow {
  readonly today: string;
  readonly scale: Scale;
  /** The width of what is seen at once, in pixels. */
  readonly window: number;
}

/** What stays where it is while the zoom changes: today as long as it is in sight, otherwise what is in the middle. */
export function heldAt(left: number, { today, scale, window }: InWindow): Held {
  const part = (xOf(scale, today) - left) / window;
  if (part >= 0 && part <= 1) return { day: dayOf(today), part };
  return { day: scale.first + (left + window / 2) / scale.perDay, part: 1 / 2 };
}

/** The left edge at which what is held stands in its place. */
export const leftOf = ({ day, part }: Held, { first, perDay }: Scale, window: number): number =>
  (day - first) * perDay - part * window;
