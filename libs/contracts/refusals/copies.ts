import { type RefusalSpec, spec } from './spec.js';

/** The citizen’s copy. */
export const copyRefusals = {
  'unknown-copy': spec(404, 'Kopien findes ikke i planen.', 'There is no such copy in the plan.'),
  'copy-asked-already': spec(
    409,
    'Der er allerede bedt om en kopi, og den er ikke klar endnu.',
    'A copy has been asked for already, and is not ready yet.',
  ),
  'copy-not-ready': spec(409, 'Kopien er ikke klar endnu.', 'The copy is not ready yet.'),
  'copy-ready-already': spec(
    409,
    'Kopien er gjort klar. Bed om en ny, hvis noget skal være anderledes.',
    'The copy is ready. Ask for another one if something is to be different.',
  ),
  'copy-waits': spec(
    409,
    'Der er bedt om en kopi af alle oplysninger, som ikke er klar endnu. Det kommer før afslutningen.',
    'A copy of all that is held was asked for and is not ready yet. That comes before closing.',
  ),
  'copy-asked-in-future': spec(
    422,
    'Dagen, der blev bedt om kopien, ligger i fremtiden.',
    'The day on which the copy was asked for lies in the future.',
  ),
  'copy-moved-on': spec(
    409,
    'Planen har ikke så mange hændelser. Læs kladden igen.',
    'The plan has not so many events. Read the draft again.',
  ),
  'copy-text-unknown': spec(
    422,
    'En tekst, der skal udelades, findes ikke i planen.',
    'A text that is to be left out is not in the plan.',
  ),
} as const satisfies Record<string, RefusalSpec>;
