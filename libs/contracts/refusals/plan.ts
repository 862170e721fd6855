import { type RefusalSpec, spec } from './spec.js';

/** A plan as a whole, its start and whom it is about. */
export const planRefusals = {
  'plan-not-found': spec(404, 'Planen findes ikke.', 'There is no such plan.'),
  'plan-already-started': spec(409, 'Planen er allerede startet.', 'The plan has already been started.'),
  'plan-closed': spec(409, 'Planen er afsluttet. Genåbn den først.', 'The plan is closed. Reopen it first.'),
  'plan-texts-destroyed': spec(
    409,
    'Planens tekster er slettet med dens nøgle. Der kan ikke skrives i den mere.',
    'The plan’s texts were destroyed with its key. Nothing can be written in it any more.',
  ),
  'plan-not-closed': spec(409, 'Planen er ikke afsluttet.', 'The plan is not closed.'),
  'plan-running-already': spec(
    409,
    'Den unge har allerede en igangværende plan i kommunen.',
    'The young person already has a running plan in this municipality.',
  ),
  'reopen-too-late': spec(
    409,
    'En plan kan genåbnes, indtil den unge fylder 23.',
    'A plan can be reopened until the 23rd birthday.',
  ),
  'close-needs-answers': spec(
    422,
    'Hvert åbent trin med en lovfrist skal have et svar, før planen kan afsluttes.',
    'Each open step with a date set by law needs an answer before the plan can be closed.',
  ),
  'unknown-template': spec(404, 'Skabelonen eller versionen findes ikke.', 'There is no such template or version.'),
  'template-not-startable': spec(
    422,
    'Skabelonen kan ikke starte en plan; den føjes til en plan.',
    'This template cannot start a plan; it is added to one.',
  ),
  'birth-date-in-future': spec(422, 'Fødselsdatoen ligger i fremtiden.', 'The birth date lies in the future.'),
  'birth-date-impossible': spec(422, 'Fødselsdatoen findes ikke i kalenderen.', 'The birth date is not a date.'),
  'age-outside-template': spec(
    422,
    'Den unges alder ligger uden for skabelonens alder.',
    'The young person’s age lies outside what the template admits.',
  ),
  'start-date-invalid': spec(
    422,
    'Startdatoen skal være i dag eller tidligere.',
    'The start date must be today or earlier.',
  ),
  'lead-missing': spec(422, 'Planen skal have en koordinator.', 'The plan must have a coordinator.'),
  'external-cannot-lead': spec(
    422,
    'En enhed uden for kommunen kan ikke koordinere planen.',
    'A unit outside the municipality cannot lead the plan.',
  ),
  'unknown-late-answer': spec(
    422,
    'Et svar gælder et trin, der ikke har en overskredet dato.',
    'An answer is given for a step whose date has not passed.',
  ),
  'role-not-bindable': spec(
    422,
    'Rollen bidrager kun og kan ikke have ansvar for trin.',
    'This role only contributes and cannot be responsible.',
  ),
  'basis-missing': spec(
    422,
    'En enhed uden for den startende enhed kræver et grundlag: samtykke eller lovhjemmel.',
    'A unit outside the starting one needs a recorded basis: consent or a paragraph.',
  ),
  'role-not-bound': spec(422, 'Rollen er ikke knyttet til en enhed.', 'The role is not bound to a unit.'),
  'unknown-person': spec(404, 'Personen findes ikke.', 'There is no such person.'),
  'person-known-already': spec(
    409,
    'Kommunen kender allerede en person med dette CPR-nummer. Vælg personen i stedet.',
    'The municipality already knows a person with this CPR number. Choose that person instead.',
  ),
  'cpr-invalid': spec(
    422,
    'CPR-nummeret skal have 10 cifre og en gyldig dato.',
    'The CPR number needs 10 digits and a valid date.',
  ),
} as const satisfies Record<string, RefusalSpec>;
