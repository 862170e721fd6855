import type { Page } from 'playwright-core';
import type { PlaceName } from '../../../apps/web/app/places.js';
import { bigPlans, destroyedKeys, emptyWorld, longNames, onReferral, refusedWorld, slowWorld } from './worlds.js';

/** One state of a place: as whom to sign in, where to go, and what to do there until it shows. */
export interface State {
  readonly name: string;
  readonly login: string;
  readonly path: string;
  /** Another world than the demo's, before anything is asked for. */
  readonly world?: (page: Page) => Promise<void>;
  /** What it waits for never comes. */
  readonly isLoading?: true;
  /** Brings the page from `path` into the state. */
  readonly reach?: (page: Page) => Promise<void>;
}

const administrator = 'administrator@roskilde';
const caseworker = 'raadgiver.1@roskilde';

/** A plan of the demo world with overdue steps, escalations and two sections; its id is the same in every demo. */
export const busyPlan = '/plans/b43a2f72-6453-5400-94f6-4fb284786530';

const leader = 'chef.unge@roskilde';
const teamLeader = 'leder.social@roskilde';

const onDuty = 'vagt.1@roskilde';

/** Somebody in whose plan the night duty has no part is searched for, and the dialog stands open. */
async function askForEmergency(page: Page): Promise<void> {
  await page.locator('main search input').fill('Al');
  await page.locator('main search form button[type=submit]').click();
  await page
    .getByRole('button', { name: /(i en nødsituation|in an emergency)$/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

async function openFirstForm(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Udført|Done): / })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Gem som udført|Record as done)$/ })
    .waitFor();
}

async function askToWithdraw(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Træk tilbage|Withdraw): / })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

/** The plan as they will see it has come. */
const untilSeen = (page: Page): Promise<void> =>
  page
    .getByRole('region', { name: /^(Sådan ser |The plan as )/ })
    .getByRole('listitem')
    .first()
    .waitFor();

async function askToTakeBack(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Tag mit ja tilbage|Take my yes back): / })
    .first()
    .click();
  await page.getByRole('button', { name: /^(Ja, tag det tilbage|Yes, take it back)$/ }).waitFor();
}

const openPlanMenu = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(Det kan du gøre ved planen|What you can do with the plan)$/ }).click();

async function openInvitations(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Inviter, eller se hvem|Invite, or see whom)$/ }).click();
  await page.getByRole('dialog').locator('section').waitFor();
}

/** A copy is asked for, unless one is, and opened where it is prepared. */
async function toDraft(page: Page): Promise<void> {
  const prepare = page.getByRole('button', { name: /^(Gør kopien klar|Make the copy ready)$/ });
  const register = page.getByRole('button', { name: /^(Registrér, at|Record that)/ });
  await prepare.or(register).first().waitFor();
  if (await register.isVisible()) await register.click();
  await prepare.click();
  await page.waitForURL(/prepare$/);
  await page.getByRole('button', { name: /^(Gør kopien klar til|Make the copy ready for)/ }).waitFor();
}

/** A copy that is ready is opened, and made ready before that where there is none. */
async function toReady(page: Page): Promise<void> {
  const read = page.getByRole('link', { name: /^(Læs kopien|Read the copy)$/ }).first();
  await page.locator('main h1').waitFor();
  await page.getByRole('button').or(read).first().waitFor();
  if (!(await read.isVisible())) {
    await toDraft(page);
    await page.getByRole('button', { name: /^(Gør kopien klar til|Make the copy ready for)/ }).click();
  }
  await read.click();
  await page.locator('#about').waitFor();
}

/** Every place in every state that people meet: places.e2e.spec.ts walks them with axe and boxes in both languages. */
export const states: Readonly<Record<PlaceName, readonly State[]>> = {
  myWork: [
    { name: 'with work', login: 'raadgiver.1@roskilde', path: '/' },
    { name: 'of the placement', login: 'hjem.1@roskilde', path: '/' },
    { name: 'with a step to complete', login: caseworker, path: '/?kind=task', reach: openFirstForm },
  ],
  escalations: [
    { name: 'with some', login: leader, path: '/escalations?whose=all' },
    {
      name: 'with one open',
      login: leader,
      path: '/escalations',
      reach: async (page) => {
        await page.getByRole('grid').getByRole('button').first().click();
        await page.getByRole('dialog').getByRole('radio', { disabled: false }).first().press('Space');
      },
    },
    { name: 'empty', login: caseworker, path: '/escalations' },
  ],
  overview: [
    { name: 'of a team', login: teamLeader, path: '/overview' },
    { name: 'as a table', login: leader, path: '/overview?overdue=table&side=giving' },
    {
      name: 'with an absence to set',
      login: teamLeader,
      path: '/overview',
      reach: async (page) => {
        await page
          .getByRole('region')
          .filter({ has: page.locator('h2') })
          .last()
          .getByRole('button')
          .first()
          .click();
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'narrowed to a week', login: teamLeader, path: '/?state=overdue&unit=0265-social-ung&week=2026-11-16' },
  ],
  caseload: [
    { name: 'nothing chosen', login: teamLeader, path: '/caseload' },
    {
      name: 'with plans',
      login: teamLeader,
      path: '/overview',
      reach: async (page) => {
        // Somebody with plans to lead and colleagues to give them to.
        await page.getByRole('link', { name: /(fra|plans of) Mille Engholt$/ }).click();
        await page.waitForURL(/\/caseload\?/);
        await page.locator('main h1').waitFor();
      },
    },
  ],
  startPlan: [
    { name: 'empty', login: caseworker, path: '/plans/new' },
    { name: 'with a plan to open in an emergency', login: onDuty, path: '/plans/new', reach: askForEmergency },
  ],
  plan: [
    { name: 'as a picture', login: caseworker, path: busyPlan },
    { name: 'as a picture of eight years', login: caseworker, path: `${busyPlan}?zoom=eight-years` },
    { name: 'as a picture of a month, traced', login: caseworker, path: `${busyPlan}?zoom=month&trace=T2.8.1` },
    { name: 'as a list', login: caseworker, path: `${busyPlan}?view=list` },
    { name: 'as a history', login: caseworker, path: `${busyPlan}?view=history` },
    { name: 'with a step open', login: caseworker, path: `${busyPlan}?step=T2.8.1` },
    { name: 'of 400 steps', login: caseworker, path: busyPlan, world: bigPlans },
    { name: 'of 400 steps and eight years', login: caseworker, path: `${busyPlan}?zoom=eight-years`, world: bigPlans },
    { name: 'of 400 steps as a list', login: caseworker, path: `${busyPlan}?view=list`, world: bigPlans },
    { name: 'with its actions', login: caseworker, path: busyPlan, reach: openPlanMenu },
    { name: 'being closed', login: caseworker, path: `${busyPlan}?act=close` },
    { name: 'with a role to bind', login: caseworker, path: `${busyPlan}?act=bind-role` },
    { name: 'with its invitations', login: caseworker, path: busyPlan, reach: openInvitations },
    { name: 'of the placement', login: 'hjem.1@roskilde', path: busyPlan },
    { name: 'of the placement, as a list', login: 'hjem.1@roskilde', path: `${busyPlan}?view=list` },
    { name: 'of the auditor, without a name', login: 'revisor@roskilde', path: busyPlan },
    { name: 'of whoever is referred to it', login: caseworker, path: busyPlan, world: onReferral },
    { name: 'whose key was destroyed', login: caseworker, path: busyPlan, world: destroyedKeys },
  ],
  offer: [{ name: 'empty', login: caseworker, path: `${busyPlan}/handovers/new?step=T2.8.1` }],
  handover: [
    {
      name: 'in the middle of it',
      login: leader,
      path: '/overview',
      reach: async (page) => {
        await page.locator('main a[href*="/handovers/"]').first().click();
        await page.waitForURL(/\/handovers\//);
      },
    },
    { name: 'not there', login: caseworker, path: `${busyPlan}/handovers/none` },
  ],
  sharing: [
    { name: 'with consents and a share', login: caseworker, path: `${busyPlan}/sharing` },
    {
      name: 'with one of each',
      login: caseworker,
      path: '/plans/c2f6672b-dd59-51f6-bf49-9301a2149e53/sharing',
    },
    { name: 'with a consent to ask for', login: caseworker, path: `${busyPlan}/sharing?act=ask-consent` },
    { name: 'with a consent to record', login: caseworker, path: `${busyPlan}/sharing?act=record-consent` },
    { name: 'with a referral to open', login: caseworker, path: `${busyPlan}/sharing?act=open-referral` },
    { name: 'with a guardian to admit', login: caseworker, path: `${busyPlan}/sharing?act=admit-guardian` },
    { name: 'with one to withdraw', login: caseworker, path: `${busyPlan}/sharing`, reach: askToWithdraw },
    {
      name: 'after the 18th birthday',
      login: caseworker,
      path: '/plans/4efa9b73-b892-5dfa-9fe8-61f9d6f0b761/sharing',
    },
    { name: 'for those who may not', login: leader, path: `${busyPlan}/sharing` },
  ],
  sharePart: [
    { name: 'with the usual', login: caseworker, path: `${busyPlan}/sharing/part`, reach: untilSeen },
    { name: 'for nobody', login: caseworker, path: '/plans/1bd7ab8a-1ad3-55cf-a6c5-7522033b6c3c/sharing/part' },
  ],
  looks: [
    {
      name: 'for the young person',
      login: 'ung.1@roskilde',
      path: '/my-plan',
      reach: async (page) => {
        await page.locator('main a[href$="/looks"]').first().click();
        await page.waitForURL(/looks$/);
        await page.locator('main h1').waitFor();
      },
    },
    { name: 'for control', login: teamLeader, path: `${busyPlan}/looks` },
  ],
  childPlan: [
    { name: 'of a guardian', login: 'foraelder.1@roskilde', path: '/child-plan' },
    { name: 'whose texts are gone', login: 'foraelder.1@roskilde', path: '/child-plan', world: destroyedKeys },
  ],
  myPlan: [
    { name: 'with a plan', login: 'ung.1@roskilde', path: '/my-plan' },
    { name: 'with a yes to take back', login: 'ung.1@roskilde', path: '/my-plan', reach: askToTakeBack },
    { name: 'of a plan that has ended', login: 'ung.50@roskilde', path: '/my-plan' },
    { name: 'whose texts are gone', login: 'ung.50@roskilde', path: '/my-plan', world: destroyedKeys },
  ],
  copies: [
    { name: 'for whoever leads the plan', login: caseworker, path: `${busyPlan}/copies` },
    {
      name: 'for the young person',
      login: 'ung.1@roskilde',
      path: '/my-plan',
      reach: async (page) => {
        await page.locator('main a[href$="/copies"]').first().click();
        await page.waitForURL(/copies$/);
        await page.locator('main h1').waitFor();
      },
    },
  ],
  prepareCopy: [{ name: 'with texts', login: caseworker, path: `${busyPlan}/copies`, reach: toDraft }],
  copy: [{ name: 'ready', login: caseworker, path: `${busyPlan}/copies`, reach: toReady }],
  accessReview: [{ name: 'for an administrator', login: administrator, path: '/access-review' }],
  organisation: [
    { name: 'no unit chosen', login: administrator, path: '/organisation' },
    { name: 'a unit', login: administrator, path: '/organisation?unit=0265-social-ung' },
    { name: 'a unit outside', login: administrator, path: '/organisation?unit=0265-hjem' },
  ],
  closingDays: [{ name: 'with days', login: administrator, path: '/closing-days' }],
  catalogue: [{ name: 'the transition', login: administrator, path: '/templates?template=T2' }],
  rights: [{ name: 'whole', login: administrator, path: '/rights' }],
  keys: [{ name: 'of the municipality', login: administrator, path: '/keys' }],
  operations: [{ name: 'running', login: administrator, path: '/operations' }],
};

/** It comes softly: until then its words are too pale to read. */
async function untilItLoads(page: Page): Promise<void> {
  await page.locator('main progress').first().waitFor();
  await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined)');
}

/** A place as it is elsewhere: nothing there, names of sixty letters, still on its way, not to be had. */
const elsewhere = ({ login, path, reach }: State): readonly State[] => [
  { name: 'in an empty world', login, path, world: emptyWorld },
  // What is reached by a click is still there when everybody's name is long; in the other worlds there is nothing to click.
  { name: 'with long names', login, path, world: longNames, ...(reach && { reach }) },
  { name: 'loading', login, path, world: slowWorld, reach: untilItLoads, isLoading: true },
  { name: 'refused', login, path, world: refusedWorld },
];

/** The states of a place with those that every place has. */
export const allStatesOf = (own: readonly State[]): readonly State[] => [...own, ...own.slice(0, 1).flatMap(elsewhere)];
