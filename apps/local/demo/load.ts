import { COPENHAGEN, civilDateIn } from '#calendar';
import type { Journal } from '#journal';
import type { Database, KeyVault } from '#persistence';
import { type HistoryDeps, playHistory, raiseConcern } from './history.js';
import { type DemoMunicipality, municipalities, roskilde } from './municipalities.js';
import { ensureOrganisation, ensureYoungLogin, offsetOf, realNow } from './organisation.js';
import { ensureOutsiders } from './outsiders.js';
import { loginOf, youngWithLogin } from './people.js';
import { idOf } from './random.js';
import { elsewhere, roskildeCohort, type Young } from './young.js';

export interface LoadDeps {
  readonly db: Database;
  readonly journal: Journal;
  readonly keys: KeyVault;
  /** A line for whoever waits. */
  readonly say: (line: string) => void;
}

export interface Loaded {
  /** False: it was there already. */
  readonly loaded: boolean;
  /** What people meant to do and could not, by command and code. */
  readonly refused: ReadonlyMap<string, number>;
}

/** Loads the demo world once. Killed in between, the next call goes on from where the clocks stand. */
export async function loadDemo({ db, journal, keys, say }: LoadDeps): Promise<Loaded> {
  const now = await realNow(db);
  const today = civilDateIn(COPENHAGEN, now);
  const refused = new Map<string, number>();
  const unfinished: DemoMunicipality[] = [];
  for (const one of municipalities) {
    const offset = await offsetOf(db, one.code);
    if (offset !== null && offset >= 0) continue;
    await ensureOrganisation(db, one, now, today);
    unfinished.push(one);
  }
  const cohort = roskildeCohort(today);
  const everyone = [...cohort, ...elsewhere(today)];
  const tell = progressOf(unfinished, everyone, say);
  const depsFor = (one: DemoMunicipality): HistoryDeps => ({
    db,
    journal,
    progress: (share) => tell(one, share),
    refused: (code) => void refused.set(code, (refused.get(code) ?? 0) + 1),
  });
  const play = (one: DemoMunicipality): Promise<void> => {
    const young = everyone.filter(({ municipality }) => municipality.code === one.code);
    return playHistory(depsFor(one), one, young, today);
  };
  await atOnce(unfinished, play);
  for (const one of municipalities.filter(({ code }) => code === roskilde))
    await raiseConcern(depsFor(one), roskilde, cohort);
  await loginsOfYoung(db, youngWithLogin(today));
  await ensureOutsiders(db, keys, cohort);
  return { loaded: unfinished.length > 0, refused };
}

/** The first, Roskilde, is most of the work; the others together take less, one after the other beside it. */
async function atOnce(
  [first, ...others]: readonly DemoMunicipality[],
  play: (one: DemoMunicipality) => Promise<void>,
): Promise<void> {
  const inTurn = async (): Promise<void> => {
    for (const one of others) await play(one);
  };
  await Promise.all([first && play(first), inTurn()]);
}

async function loginsOfYoung(db: Database, young: readonly Young[]): Promise<void> {
  for (const one of young) {
    const rows = await db.query<{ personId: string }>({
      text: 'select person_id as "personId" from plan where id = $1',
      values: [one.planId],
    });
    const login = loginOf(one);
    if (rows[0]) await ensureYoungLogin(db, idOf(`young-user:${login}`), login, rows[0].personId);
  }
}

/** One line for every tenth of all the work. */
function progressOf(unfinished: readonly DemoMunicipality[], everyone: readonly Young[], say: (line: string) => void) {
  const weight = ({ code }: DemoMunicipality): number =>
    everyone.filter(({ municipality }) => municipality.code === code).length;
  const total = unfinished.reduce((sum, one) => sum + weight(one), 0);
  const shares = new Map<string, number>();
  let told = 0;
  return (one: DemoMunicipality, share: number): void => {
    shares.set(one.code, share);
    const done = unfinished.reduce((sum, each) => sum + weight(each) * (shares.get(each.code) ?? 0), 0) / total;
    if (Math.floor(done * 10) <= told) return;
    told = Math.floor(done * 10);
    say(`${told * 10} % of eighteen months of invented casework`);
  };
}
