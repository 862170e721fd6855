import { type RefusalSpec, spec } from './spec.js';

/** Units, members and clocks. */
export const organisationRefusals = {
  'unknown-unit': spec(422, 'Enheden findes ikke i kommunen.', 'There is no such unit in this municipality.'),
  'unknown-member': spec(422, 'Medarbejderen er ikke tilknyttet enheden.', 'This person is not a member of that unit.'),
  'unit-closed': spec(409, 'Enheden er lukket.', 'The unit is closed.'),
  'unit-not-empty': spec(
    409,
    'Enheden har stadig medarbejdere, underenheder eller arbejde. Flyt dem først.',
    'The unit still has members, units below it or work. Move them first.',
  ),
  'unit-loop': spec(
    422,
    'En enhed kan ikke ligge under sig selv eller en af sine underenheder.',
    'A unit cannot stand below itself or one of the units below it.',
  ),
  'role-inside-only': spec(
    422,
    'Den rolle findes kun i kommunens egne enheder.',
    'That role exists only in the municipality’s own units.',
  ),
  'unit-below-external': spec(
    422,
    'En enhed kan ikke ligge under en enhed uden for kommunen.',
    'A unit cannot stand below one outside the municipality.',
  ),
  'unit-name-in-past': spec(
    422,
    'Et nyt navn gælder fra i dag eller senere.',
    'A new name holds from today or a later day.',
  ),
  'login-taken': spec(
    409,
    'Loginnet tilhører en ung og kan ikke bruges til en medarbejder.',
    'The login is a young person’s and cannot be a member’s.',
  ),
  'membership-exists': spec(
    409,
    'Medarbejderen har allerede den rolle i enheden.',
    'This person already has that role at the unit.',
  ),
  'unknown-membership': spec(
    404,
    'Medarbejderen har ikke den rolle i enheden.',
    'This person does not have that role at the unit.',
  ),
  'membership-holds-work': spec(
    409,
    'Medarbejderen har stadig planer eller opgaver i enheden. Giv dem til andre først.',
    'This person still has plans or work at the unit. Give them to others first.',
  ),
  'last-administrator': spec(
    409,
    'Kommunen skal have mindst én administrator.',
    'The municipality needs at least one administrator.',
  ),
  'needs-confirmation': spec(
    409,
    'Ændringen får følger, som skal bekræftes først.',
    'The change has consequences that are to be confirmed first.',
  ),
  'absence-in-past': spec(
    422,
    'Fraværet skal slutte i dag eller senere, og efter at det begynder.',
    'An absence ends today or later, and not before it begins.',
  ),
  'stand-in-invalid': spec(
    422,
    'Stedfortræderen skal være en anden af kommunens egne medarbejdere.',
    'The stand-in is to be another of the municipality’s own members.',
  ),
  'stand-in-away': spec(422, 'Stedfortræderen er selv væk i perioden.', 'The stand-in is away in that time as well.'),
  'closing-day-past': spec(
    422,
    'En lukkedag kan kun ændres, før den kommer.',
    'A closing day can only be changed before it comes.',
  ),
  'closing-day-known': spec(409, 'Dagen er allerede en lukkedag.', 'That day is a closing day already.'),
  'closing-day-closed-already': spec(
    422,
    'Dagen er en helligdag eller ligger i en weekend.',
    'That day is a public holiday or lies on a weekend.',
  ),
  'unknown-closing-day': spec(404, 'Dagen er ikke en lukkedag.', 'That day is no closing day.'),
  'caseload-not-led': spec(
    403,
    'Kun en leder for enheden kan fordele dens planer på ny.',
    'Only a leader of the unit can give its plans to others.',
  ),
  'unknown-caseload': spec(404, 'Fordelingen findes ikke.', 'There is no such caseload.'),
  'clock-not-training': spec(
    409,
    'Kun en øvekommunes ur kan stilles frem.',
    'Only the clock of a training municipality can be wound.',
  ),
  'clock-backwards': spec(422, 'Uret kan kun stilles frem.', 'The clock only goes forward.'),
  'clock-too-far': spec(
    422,
    'Uret kan højst stilles ti år frem ad gangen.',
    'The clock can be wound ten years at a time at most.',
  ),
  'unknown-municipality': spec(404, 'Kommunen findes ikke.', 'There is no such municipality.'),
} as const satisfies Record<string, RefusalSpec>;
