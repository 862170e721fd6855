import { type RefusalSpec, spec } from './spec.js';

/** Consents, shares, referrals and guardians. */
export const sharingRefusals = {
  'unknown-consent': spec(404, 'Samtykket findes ikke i planen.', 'There is no such consent in the plan.'),
  'consent-known-already': spec(409, 'Samtykket er allerede registreret.', 'The consent is recorded already.'),
  'consent-not-asked': spec(
    409,
    'Der er ikke længere spurgt om samtykket. Se, hvordan det står nu.',
    'The consent is not asked for any more. See how it stands now.',
  ),
  'consent-not-given': spec(409, 'Samtykket gælder ikke.', 'The consent does not hold.'),
  'consent-not-theirs': spec(
    403,
    'Kun den, der spørges, kan selv svare eller trække samtykket tilbage.',
    'Only whoever is asked can answer or withdraw it themselves.',
  ),
  'consent-in-future': spec(422, 'Samtykket kan ikke være givet i fremtiden.', 'A consent cannot lie in the future.'),
  'consent-note-missing': spec(
    422,
    'Et mundtligt samtykke registreres med et notat om, hvordan det blev givet.',
    'An oral consent is recorded with a note on how it was given.',
  ),
  'consent-too-young': spec(
    422,
    'Den unge er under 15 år. Samtykket skal komme fra den, der har forældremyndigheden.',
    'The young person is under 15. The consent has to come from whoever holds custody.',
  ),
  'guardian-of-adult': spec(
    422,
    'Den unge er fyldt 18 år og giver selv sit samtykke.',
    'The young person has turned 18 and consents themselves.',
  ),
  'consent-other-receiver': spec(422, 'Samtykket gælder en anden modtager.', 'The consent is for another receiver.'),
  'consent-not-covering': spec(
    422,
    'Samtykket dækker ikke alt det valgte.',
    'The consent does not cover all that was chosen.',
  ),
  'categories-missing': spec(422, 'Vælg mindst én slags oplysninger.', 'Choose at least one kind of information.'),
  'period-over': spec(422, 'Perioden er allerede slut.', 'The period is over already.'),
  'concern-stays': spec(
    422,
    'En underretning deles ikke med andre end den enhed, der modtog den.',
    'A notification of concern is not shared beyond the unit that received it.',
  ),
  'unknown-share': spec(404, 'Delingen findes ikke i planen.', 'There is no such share in the plan.'),
  'share-known-already': spec(409, 'Delingen er allerede begyndt.', 'The share has begun already.'),
  'share-over': spec(409, 'Delingen er afsluttet.', 'The share has ended.'),
  'share-empty': spec(422, 'Vælg mindst én del af planen.', 'Choose at least one part of the plan.'),
  'share-not-external': spec(
    422,
    'En del af planen deles med en enhed uden for kommunen. Kommunens egne enheder får en rolle eller en henvisning.',
    'A part of the plan is shared with a unit outside the municipality. Its own units get a role or a referral.',
  ),
  'not-a-fact-category': spec(
    422,
    'Oplysninger vælges efter deres slags: uddannelse, støtte, helbred eller økonomi.',
    'Facts are chosen by their kind: education, support, health or economy.',
  ),
  'share-part-unknown': spec(
    422,
    'En valgt aftale eller et valgt notat findes ikke i planen.',
    'A chosen agreement or note is not in the plan.',
  ),
  'unknown-referral': spec(404, 'Henvisningen findes ikke i planen.', 'There is no such referral in the plan.'),
  'referral-known-already': spec(409, 'Henvisningen er allerede oprettet.', 'The referral is there already.'),
  'referral-over': spec(409, 'Henvisningen er afsluttet.', 'The referral has ended.'),
  'referral-external': spec(
    422,
    'En enhed uden for kommunen får en udvalgt del af planen i stedet.',
    'A unit outside the municipality gets a chosen part of the plan instead.',
  ),
  'referral-not-needed': spec(409, 'Enheden deltager allerede i planen.', 'The unit takes part in the plan already.'),
  'referral-too-long': spec(422, 'En henvisning kan højst vare 12 måneder.', 'A referral lasts twelve months at most.'),
  'unknown-guardian': spec(404, 'Personen har ikke adgang til planen.', 'This guardian has no part in the plan.'),
  'guardian-known-already': spec(
    409,
    'Personen har allerede adgang til planen.',
    'This guardian has part in the plan already.',
  ),
} as const satisfies Record<string, RefusalSpec>;
