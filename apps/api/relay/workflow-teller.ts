import { type Agenda, planWorkflow, postmanWorkflow } from '#contracts';
import type { TemporalClient, TemporalSettings } from '#temporal';

/** The engine does not answer in this time: it counts as away. */
const patienceMs = 5_000;

/** Starts workflows where they are missing and tells them what is new, in one call. */
export class WorkflowTeller {
  constructor(
    private readonly temporal: TemporalClient,
    private readonly settings: Pick<TemporalSettings, 'taskQueue'>,
  ) {}

  async tellPlan(agenda: Agenda): Promise<void> {
    await this.#signalWithStart(planWorkflow.type, planWorkflow.workflowId(agenda.planId), [], planWorkflow.signal, [
      agenda,
    ]);
  }

  async callPostman(municipality: string): Promise<void> {
    const { type, workflowId, signal } = postmanWorkflow;
    await this.#signalWithStart(type, workflowId(municipality), [municipality], signal, []);
  }

  async #signalWithStart(
    type: string,
    workflowId: string,
    args: unknown[],
    signal: string,
    signalArgs: unknown[],
  ): Promise<void> {
    const { client } = this.temporal;
    const { taskQueue } = this.settings;
    await client.withDeadline(Date.now() + patienceMs, () =>
      client.workflow.signalWithStart(type, { workflowId, taskQueue, args, signal, signalArgs }),
    );
  }
}
