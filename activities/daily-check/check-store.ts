import type { CheckFinding } from '#contracts';
import type { Database } from '#persistence';
import type { FinishedCheck } from './types.js';

export interface Finding {
  readonly planId: string;
  readonly code: CheckFinding;
}

/** What a check writes down: codes and ids. */
export class CheckStore {
  constructor(private readonly database: Database) {}

  async municipalities(): Promise<readonly string[]> {
    const rows = await this.database.query<{ code: string }>({ text: 'select code from municipality order by code' });
    return rows.map(({ code }) => code);
  }

  /** Before the repair: a check that dies in between has not hidden what it saw. */
  async found(reportId: string, municipality: string, findings: readonly Finding[]): Promise<void> {
    await this.database.query({
      text: `insert into check_finding (report_id, municipality_id, plan_id, code)
        select $1, $2, f.* from unnest($3::uuid[], $4::text[]) f on conflict do nothing`,
      values: [reportId, municipality, findings.map(({ planId }) => planId), findings.map(({ code }) => code)],
    });
  }

  async repaired(reportId: string, findings: readonly Finding[]): Promise<void> {
    await this.database.query({
      text: `update check_finding c set repaired_at = now() from unnest($2::uuid[], $3::text[]) f(plan_id, code)
        where c.report_id = $1 and c.plan_id = f.plan_id and c.code = f.code and c.repaired_at is null`,
      values: [reportId, findings.map(({ planId }) => planId), findings.map(({ code }) => code)],
    });
  }

  async finished({ reportId, municipality, startedAt, plans }: FinishedCheck): Promise<void> {
    await this.database.query({
      text: `insert into check_report (id, municipality_id, started_at, plans, findings, repaired)
        select $1, $2, to_timestamp($3 / 1000.0), $4, count(*), count(repaired_at) from check_finding
          where report_id = $1 and municipality_id = $2
        on conflict do nothing`,
      values: [reportId, municipality, startedAt, plans],
    });
  }
}
