import { setTimeout as delay } from 'node:timers/promises';
import type { Chance } from './chance.js';
import type { ChaosWorld } from './chaos-world.js';
import { chooseDeed, concernDeed, type Deed, startDeed } from './commands.js';
import type { Request, Sender } from './sender.js';

export interface LoadOptions {
  readonly plans: number;
  /** How long one of the lanes rests between two commands, in milliseconds. */
  readonly restMs: number;
  /** Milliseconds between two windings of the clock. */
  readonly windEveryMs: number;
}

const lanes = 4;
const dayMs = 86_400_000;
/** One plan in so many is about a notification of concern. */
const concernEvery = 4;
/** After the end somebody who still waits for an answer gives up after this time. */
const lastAnswerMs = 120_000;

/** People at work on some plans, and a clock that is wound beside them, for as long as `stop` is not called. */
export class Load {
  readonly #plans: string[] = [];
  #number = 0;
  #started = 0;
  #windings = 0;
  #stopAt = Number.POSITIVE_INFINITY;

  constructor(
    private readonly chaos: ChaosWorld,
    private readonly chance: Chance,
    private readonly sender: Sender,
    private readonly options: LoadOptions,
  ) {}

  get figures() {
    return { commands: this.#number, plans: this.#plans.length, windings: this.#windings };
  }

  /** Resolves after `stop`, once every command that was begun has its answer. @throws when one has none in time. */
  async run(): Promise<void> {
    await Promise.all([...Array.from({ length: lanes }, () => this.#work()), this.#wind()]);
  }

  stop(): void {
    this.#stopAt = Date.now();
  }

  get #stopped(): boolean {
    return this.#stopAt !== Number.POSITIVE_INFINITY;
  }

  async #work(): Promise<void> {
    while (!this.#stopped) {
      this.#number += 1;
      const key = `command ${this.#number}`;
      const deed = await this.#deed(key);
      await this.#settle(key, { ...deed, key: this.chance.uuid(key) });
      await delay(this.options.restMs);
    }
  }

  /** What to do is read from the database itself; while that is away somebody says something. */
  async #deed(key: string): Promise<Deed> {
    const { world, journal } = this.chaos;
    if (this.#started < this.options.plans && (this.#plans.length === 0 || this.chance.of(`${key} start`) < 0.3)) {
      this.#started += 1;
      return this.#start(this.#started);
    }
    const planId = this.chance.pick(`${key} plan`, this.#plans.length === 0 ? [''] : this.#plans);
    const plan = planId === '' ? null : await journal.load(planId).catch(() => null);
    const choosing = { world, chance: this.chance, key };
    if (plan) return chooseDeed(choosing, plan);
    return {
      type: 'AddVoice',
      path: `/plans/${planId || key}/voice`,
      body: { text: key },
      member: world.members.coordinator,
    };
  }

  async #start(number: number): Promise<Deed> {
    const { world, journal } = this.chaos;
    const concern = number % concernEvery === 0;
    const context = concern ? await journal.context(world.municipality).catch(() => null) : null;
    return context ? concernDeed(world, number, context.now) : startDeed(world, number);
  }

  /**
   * Most wait for their answer and ask again where none comes. Some are sent twice at once by an impatient browser,
   * some once more after their answer.
   */
  async #settle(key: string, request: Request): Promise<void> {
    const chance = this.chance.of(`${key} manner`);
    const twice = chance < 0.08 ? this.sender.once(request) : undefined;
    const answer = await this.#send(request);
    await twice;
    if (chance > 0.92) await this.#send(request);
    if (request.type === 'StartPlan' && answer.status < 300) this.#plans.push(String(answer.body.planId));
  }

  async #wind(): Promise<void> {
    const { world, administrator } = this.chaos;
    const path = `/municipalities/${world.municipality}/clock`;
    while (!this.#stopped) {
      await delay(this.options.windEveryMs);
      const key = `winding ${this.#windings + 1}`;
      const days = this.chance.between(key, 1, 2);
      const request = { key: this.chance.uuid(key), type: 'WindClock', path, body: { days }, member: administrator };
      await this.#send({ ...request, ms: days * dayMs });
      this.#windings += 1;
    }
  }

  /** While the load goes on everybody is as patient as need be. */
  async #send(request: Request): ReturnType<Sender['send']> {
    for (;;) {
      const giveUpAt = this.#stopped ? this.#stopAt + lastAnswerMs : Date.now() + lastAnswerMs;
      try {
        return await this.sender.send(request, giveUpAt);
      } catch (error) {
        if (this.#stopped && Date.now() > this.#stopAt + lastAnswerMs) throw error;
      }
    }
  }
}
