import { crowdedMunicipality, pageRows, type Reader, subjectOf } from './crowded-municipality.js';
import type { HttpClient } from './http-client.js';
import type { Figure } from './report.js';
import type { Stage } from './stage.js';
import { median, rounds } from './statistics.js';

/** Municipalities by the number of their open work items, side by side in one database. */
const sizes = { '0010': 10_000, '0100': 100_000, '0300': 300_000 } as const;
type Code = keyof typeof sizes;
const codes = Object.keys(sizes) as Code[];
const [small, large] = ['0010', '0300'] as const;

/** Who may open which. Administrators see no cases; who sees every plan is the auditor, on the risk list. */
const lists = {
  inbox: ['practitioner', 'team leader', 'director'],
  escalations: ['practitioner', 'team leader', 'director'],
  risk: ['practitioner', 'team leader', 'director', 'auditor'],
} as const satisfies Record<string, readonly Reader[]>;
type List = keyof typeof lists;
const pagesAround = 12;

/** (e) The lists that people open in the morning, as they come over HTTP: a full page each. */
export async function listsByReader(stage: Stage): Promise<readonly Figure[]> {
  for (const code of codes) await crowdedMunicipality(stage.owner, stage.keys, code, sizes[code]);
  await stage.owner.query({ text: 'vacuum analyze' });
  const api = await stage.startApi({ engine: false });
  try {
    const figures: Figure[] = [];
    for (const list of Object.keys(lists) as List[]) figures.push(...(await figuresOf(stage, list)));
    return figures;
  } finally {
    await api.stop();
  }
}

/** Milliseconds of a page, by municipality and reader: the median of each round. */
type Times = Map<string, number[]>;
const keyOf = (code: Code, reader: Reader): string => `${code} ${reader}`;

async function figuresOf(stage: Stage, list: List): Promise<readonly Figure[]> {
  const times = await timesOf(stage, list);
  const at = (code: Code, reader: Reader): number => median(times.get(keyOf(code, reader)) ?? []);
  const grows = (reader: Reader): number => at(large, reader) / at(small, reader);
  return [
    ...lists[list].map((reader) => ({
      item: 'e',
      name: `${list} at 300,000 items, ${reader}`,
      value: at(large, reader),
      unit: 'ms',
    })),
    ...lists[list].map((reader) => ({
      item: 'e',
      name: `${list} at 300,000 to 10,000, ${reader}`,
      value: grows(reader),
      unit: '×',
      atMost: 1.5,
    })),
    ...(list === 'risk' ? [overEverybody(at(large, 'director') / at(large, 'auditor'))] : []),
  ];
}

const overEverybody = (value: number): Figure => ({
  item: 'e',
  name: 'risk at 300,000, director to who sees everything',
  value,
  unit: '×',
  atMost: 1.2,
});

/** Every reader of every municipality in turn, so that whatever else the machine does meets all of them. */
async function timesOf(stage: Stage, list: List): Promise<Times> {
  const clients = new Map<string, HttpClient>();
  for (const code of codes)
    for (const reader of lists[list]) clients.set(keyOf(code, reader), await stage.as(subjectOf(code, reader)));
  const times: Times = new Map();
  for (let round = 0; round <= rounds; round += 1) {
    const taken = new Map<string, number[]>();
    for (let page = 0; page < pagesAround; page += 1)
      for (const [key, client] of clients) {
        const began = performance.now();
        await client.get(`/${list}?limit=${pageRows}`);
        taken.set(key, [...(taken.get(key) ?? []), performance.now() - began]);
      }
    // The first round warms up.
    if (round > 0) for (const [key, ms] of taken) times.set(key, [...(times.get(key) ?? []), median(ms)]);
  }
  for (const client of clients.values()) client.close();
  return times;
}
