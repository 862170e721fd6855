import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layOut, visible } from './layout.js';
import { pack } from './pack.js';
import { dateOfDay, dayOf, heldAt, leftOf, nextZoom, scaleOf, ticksOf, xOf, zooms } from './scale.js';
import type { PictureInput, PictureItem } from './types.js';

const item = (id: string, more: Partial<PictureItem> = {}): PictureItem => ({
  id,
  lane: 'social',
  series: id,
  label: 'Status på skole og fravær',
  name: 'Status på skole og fravær, åbent, senest 1. december 2026',
  from: '2026-11-01',
  to: '2026-12-01',
  state: 'open',
  law: false,
  after: [],
  ...more,
});
const input = (more: Partial<PictureInput> = {}): PictureInput => ({
  lanes: ['social', 'guidance', 'employment'],
  items: [],
  bridges: [],
  today: '2026-11-22',
  ...more,
});
const draw = (given: PictureInput, zoom: (typeof zooms)[number] = 'year') =>
  layOut(
    given,
    scaleOf(
      given.items.flatMap(({ from, to }) => [from, to]),
      given.today,
      zoom,
      1000,
    ),
  );

const overlap = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const anyItem = fc
  .record({
    lane: fc.constantFrom('social', 'guidance', 'employment'),
    series: fc.integer({ min: 0, max: 30 }),
    from: fc.integer({ min: 0, max: 2900 }),
    length: fc.integer({ min: 0, max: 400 }),
    label: fc.string({ maxLength: 80 }),
  })
  .map(({ lane, series, from, length, label }) => ({ lane, series: `${lane}${series}`, from, length, label }));

describe('the time axis', () => {
  it('keeps today where it is while the zoom changes, and what is in the middle where today is out of sight', () => {
    const today = '2026-11-22';
    const at = (zoom: (typeof zooms)[number]) => scaleOf(['2022-01-01', '2034-01-01'], today, zoom, 1000);
    const seen = (left: number) => heldAt(left, { today, scale: at('year'), window: 1000 });
    for (const zoom of zooms) {
      const third = seen(xOf(at('year'), today) - 333);
      expect(xOf(at(zoom), today) - leftOf(third, at(zoom), 1000)).toBeCloseTo(333, 6);
      const away = seen(xOf(at('year'), '2030-01-01') - 500);
      expect(xOf(at(zoom), '2030-01-01') - leftOf(away, at(zoom), 1000)).toBeCloseTo(500, 6);
    }
  });

  it('places dates by days, over the change of the clocks too', () => {
    const scale = scaleOf(['2026-10-01', '2026-11-30'], '2026-11-22', 'month', 310);
    expect(xOf(scale, '2026-10-26') - xOf(scale, '2026-10-25')).toBe(10);
    expect(dateOfDay(dayOf('2028-02-29'))).toBe('2028-02-29');
  });

  it('reaches from a month to eight years and not beyond', () => {
    expect(nextZoom('month', -1)).toBe('month');
    expect(nextZoom('month', 1)).toBe('quarter');
    expect(nextZoom('eight-years', 1)).toBe('eight-years');
  });

  it('has few enough ticks to be read at each zoom', () => {
    for (const zoom of zooms) {
      const ticks = ticksOf(scaleOf(['2022-01-01', '2030-01-01'], '2026-11-22', zoom, 1000));
      const gaps = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0));
      expect(gaps.length).toBeGreaterThan(3);
      expect(ticks.some(({ major }) => major)).toBe(true);
    }
  });
});

describe('packing', () => {
  it('uses a new row only where there is no room', () => {
    expect(
      pack([
        { from: 0, to: 10 },
        { from: 5, to: 15 },
        { from: 10, to: 20 },
      ]),
    ).toEqual([0, 1, 0]);
  });
});

describe('the picture of a plan', () => {
  it('leaves out lanes that have nothing in them, and keeps their order', () => {
    const picture = draw(input({ items: [item('b', { lane: 'employment' }), item('a')] }));
    expect(picture.lanes.map(({ lane }) => lane)).toEqual(['social', 'employment']);
  });

  it('gives occurrences of one step one row with a mark each', () => {
    const series = ['2026-12-01', '2027-01-01', '2027-02-01'].map((to) => item(to, { series: 'T1.14', from: to, to }));
    const [lane] = draw(input({ items: series })).lanes;
    expect(lane?.items).toEqual([]);
    expect(lane?.series).toHaveLength(1);
    expect(lane?.series[0]?.marks.map((mark) => mark.item.id)).toEqual(['2026-12-01', '2027-01-01', '2027-02-01']);
  });

  it('spans a bridge from the sender’s lane to the receiver’s, whichever is above', () => {
    const bridge = (fromLane: string, toLane: string) =>
      ({
        id: toLane,
        fromLane,
        toLane,
        label: 'x',
        name: 'x',
        from: '2026-11-10',
        to: '2026-11-17',
        state: 'waiting',
      }) as const;
    const items = [item('a'), item('b', { lane: 'guidance' })];
    const picture = draw(input({ items, bridges: [bridge('social', 'guidance'), bridge('guidance', 'social')] }));
    const [social, guidance] = picture.lanes;
    expect(guidance?.bridges[0]?.start.y).toBeLessThan(guidance?.y ?? 0);
    expect(social?.bridges[0]?.start.y).toBeGreaterThan((social?.y ?? 0) + (social?.height ?? 0));
  });

  it('keeps the sender’s lane though nothing else is in it', () => {
    const bridge = {
      id: 'h',
      fromLane: 'guidance',
      toLane: 'social',
      label: 'x',
      from: '2026-11-10',
      to: '2026-11-17',
    };
    const picture = draw(input({ items: [item('a')], bridges: [{ ...bridge, state: 'released' }] }));
    expect(picture.lanes.map(({ lane }) => lane)).toEqual(['social', 'guidance']);
  });

  it('never lets two things overlap, and holds all of them within its height', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 60 }), fc.constantFrom(...zooms), (many, zoom) => {
        const items = many.map(({ from, length, ...more }, index) =>
          item(`${index}`, { ...more, from: dateOfDay(20_000 + from), to: dateOfDay(20_000 + from + length) }),
        );
        const picture = draw(input({ items }), zoom);
        const boxes = picture.lanes.flatMap((lane) => [...lane.items, ...lane.series]);
        for (const [index, box] of boxes.entries()) {
          expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
        expect([...picture.marks.keys()].sort()).toEqual(items.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('draws only what can be seen', () => {
    const far = item('far', { from: '2030-01-01', to: '2030-02-01' });
    const picture = draw(input({ items: [item('near'), far] }), 'month');
    const lane = picture.lanes[0];
    if (!lane) throw new Error('no lane');
    const near = lane.items.find((placed) => placed.item.id === 'near');
    expect(visible(lane, near?.x ?? 0, (near?.x ?? 0) + 500).items.map((placed) => placed.item.id)).toEqual(['near']);
  });
});
