import { type RefusalSpec, spec } from './spec.js';

/** Requests as such, and what is away. */
export const edgeRefusals = {
  'not-found': spec(404, 'Siden findes ikke.', 'There is nothing at this address.'),
  'body-invalid': spec(400, 'Indholdet har ikke den rigtige form.', 'The content does not have the right shape.'),
  'body-too-large': spec(413, 'Indholdet er for stort.', 'The content is too large.'),
  'media-type': spec(415, 'Send indholdet som JSON.', 'Send the content as JSON.'),
  'idempotency-key-missing': spec(
    400,
    'Idempotency-Key mangler eller er ikke en UUID.',
    'Idempotency-Key is missing or not a UUID.',
  ),
  'idempotency-key-reused': spec(
    422,
    'Nøglen er allerede brugt med et andet indhold.',
    'This key was already used with another body.',
  ),
  'cursor-invalid': spec(400, 'Sidemarkøren er ugyldig.', 'The cursor is not valid.'),
  'too-many-requests': spec(429, 'For mange kald. Vent lidt.', 'Too many requests. Wait a little.'),
  'database-away': spec(
    503,
    'Systemet kan ikke gemme lige nu. Prøv igen om lidt; intet går tabt.',
    'The system cannot record right now. Try again shortly; nothing is lost.',
  ),
  'keys-closed': spec(
    503,
    'Systemets nøgler mangler eller passer ikke, så data kan ikke åbnes. Sig det til dem, der driver systemet.',
    'The system’s keys are missing or do not fit, so the data cannot be opened. Tell those who run the system.',
  ),
  'identity-away': spec(
    503,
    'Log ind kan ikke kontrolleres lige nu. Prøv igen om lidt.',
    'Signing in cannot be checked right now. Try again shortly.',
  ),
} as const satisfies Record<string, RefusalSpec>;
