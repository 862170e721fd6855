import { type RefusalSpec, spec } from './spec.js';

/** Who somebody is, and how they come in. */
export const wayInRefusals = {
  'not-signed-in': spec(401, 'Log ind for at fortsætte.', 'Sign in to go on.'),
  'token-invalid': spec(
    401,
    'Adgangen er udløbet eller ugyldig. Log ind igen.',
    'The token is expired or not valid. Sign in again.',
  ),
  'login-failed': spec(
    400,
    'Log ind blev ikke gennemført. Måske tog det for lang tid. Prøv igen.',
    'The login was not completed. Perhaps it took too long. Try again.',
  ),
  'user-unknown': spec(
    403,
    'Samspor kender dig ikke. Bed din leder eller administrator om at oprette dig.',
    'Samspor does not know you. Ask your leader or administrator to add you.',
  ),
  'origin-refused': spec(
    403,
    'Kaldet kom ikke fra Samspors egne sider. Intet er ændret.',
    'This did not come from Samspor’s own pages. Nothing was changed.',
  ),
  'not-allowed': spec(403, 'Du har ikke adgang til dette.', 'You may not do this.'),
  'assurance-too-low': spec(
    403,
    'Det kræver, at du logger ind med MitID eller dit arbejdes login. En kode på mail er ikke nok.',
    'For this you have to log in with MitID or your work’s login. A code by mail is not enough.',
  ),
  'invitation-invalid': spec(
    404,
    'Linket gælder ikke længere, eller det er brugt. Bed den, der inviterede dig, om et nyt.',
    'The link holds no longer, or was used. Ask whoever invited you for a new one.',
  ),
  'unknown-invitation': spec(404, 'Invitationen findes ikke.', 'There is no such invitation.'),
  'invitation-over': spec(
    409,
    'Invitationen er brugt eller trukket tilbage. Lav en ny.',
    'The invitation was used or revoked. Make a new one.',
  ),
  'invitee-inside': spec(
    422,
    'Personen arbejder i kommunen og logger ind med kommunens login.',
    'This person works in the municipality and logs in with its login.',
  ),
  'invitee-unknown': spec(
    422,
    'Personen har ikke del i planen og kan ikke inviteres til den.',
    'This person has no part in the plan and cannot be invited to it.',
  ),
  'invitee-name-missing': spec(422, 'Skriv forælderens eller værgens navn.', 'Give the guardian’s name.'),
  'code-wrong': spec(
    422,
    'Koden passer ikke, eller den gælder ikke mere. Efter fem forkerte forsøg skal du bede om en ny.',
    'The code does not fit, or holds no longer. After five wrong tries ask for a new one.',
  ),
  'too-many-tries': spec(
    429,
    'Der er prøvet for mange gange. Vent en time, og prøv igen.',
    'That was tried too often. Wait an hour and try again.',
  ),
  'mail-away': spec(
    503,
    'Mailen kunne ikke sendes lige nu. Prøv igen om lidt.',
    'The mail could not be sent right now. Try again shortly.',
  ),
  'identity-taken': spec(
    409,
    'Det login bruges allerede af en anden i Samspor. Log ind som dig selv, eller bed om en invitation med kode.',
    'That login already belongs to somebody else in Samspor. Log in as yourself, or ask for an invitation with a code.',
  ),
  'login-missing': spec(
    422,
    'Kun medarbejdere uden for kommunen kan oprettes uden login; de inviteres bagefter.',
    'Only members outside the municipality can be added without a login; they are invited afterwards.',
  ),
} as const satisfies Record<string, RefusalSpec>;
