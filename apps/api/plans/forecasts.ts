import type { PlanRecord } from '#persistence';
import { type Context, forecast, type StepState, today } from '#plan-domain';
import type { CivilDate } from '../shared/given.js';

const mostKept = 200;

/** What is foreseen in plans, kept as long as neither plan nor day has changed: a picture is looked at again and again. */
export class Forecasts {
  private readonly kept = new Map<string, readonly StepState[]>();

  of({ planId, version, state }: PlanRecord, until: CivilDate, context: Context): readonly StepState[] {
    const on = today(context);
    const { birthDate, calendar } = context;
    const key = [planId, version, on, until, birthDate, calendar.version].join(' ');
    const known = this.kept.get(key);
    if (known) return known;
    const coming = forecast(state, until, context);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(key, coming);
    return coming;
  }
}
