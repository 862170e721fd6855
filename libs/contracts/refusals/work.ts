import { type RefusalSpec, spec } from './spec.js';

/** Steps, handovers, escalations, facts and corrections. */
export const workRefusals = {
  'unknown-step': spec(404, 'Trinnet findes ikke i planen.', 'There is no such step in the plan.'),
  'step-already-done': spec(409, 'Trinnet er allerede afsluttet.', 'The step is already finished.'),
  'step-not-open': spec(409, 'Trinnet er ikke åbent endnu.', 'The step is not open yet.'),
  'step-waiting': spec(
    409,
    'Trinnet kræver, at andre trin er gjort først.',
    'The step requires other steps to be done first.',
  ),
  'step-not-relevant': spec(
    409,
    'Trinnet er ikke aktuelt, som planen står.',
    'The step is not relevant as things stand.',
  ),
  'step-paused': spec(409, 'Trinnet er sat på pause.', 'The step is paused.'),
  'step-not-paused': spec(409, 'Trinnet er ikke sat på pause.', 'The step is not paused.'),
  'step-not-done': spec(409, 'Trinnet er ikke afsluttet.', 'The step is not finished.'),
  'step-already-held': spec(409, 'Trinnet er allerede taget.', 'The step is already taken.'),
  'wrong-unit': spec(
    409,
    'Trinnet ligger hos en anden enhed. Brug overlevering.',
    'The step is held by another unit. Use a handover.',
  ),
  'done-on-in-future': spec(
    422,
    'Datoen for udførelsen kan ikke ligge i fremtiden.',
    'The day it was done cannot lie in the future.',
  ),
  'done-on-before-plan': spec(
    422,
    'Datoen for udførelsen ligger før planens start.',
    'The day it was done lies before the plan’s start.',
  ),
  'unknown-outcome': spec(422, 'Udfaldet findes ikke på trinnet.', 'The step has no such outcome.'),
  'outcome-missing': spec(422, 'Trinnet skal afsluttes med et af sine udfald.', 'The step needs one of its outcomes.'),
  'cadence-missing': spec(
    422,
    'Trinnet afsluttes med en besluttet kadence og en begrundelse.',
    'The step is completed with a decided cadence and its reasons.',
  ),
  'cadence-invalid': spec(
    422,
    'Kadencen skal være mellem 1 og 12 måneder.',
    'The cadence must be between 1 and 12 months.',
  ),
  'cadence-too-early': spec(
    409,
    'Kadencen besluttes ved første opfølgning.',
    'The cadence is decided at the first follow-up.',
  ),
  'limit-cannot-move': spec(
    422,
    'En lovfrist kan ikke flyttes. Registrér, at den er overskredet.',
    'A date set by law cannot be moved. Record that it was exceeded.',
  ),
  'target-after-limit': spec(
    422,
    'Den nye dato ligger efter lovfristen.',
    'The new date lies after the date set by law.',
  ),
  'deadline-in-past': spec(422, 'Den nye dato ligger i fortiden.', 'The new date lies in the past.'),
  'no-limit': spec(422, 'Trinnet har ingen lovfrist.', 'The step has no date set by law.'),
  'limit-not-passed': spec(409, 'Lovfristen er ikke overskredet.', 'The date set by law has not passed.'),
  'skip-needs-leader': spec(
    403,
    'Et trin med lovfrist kan kun springes over af en teamleder med begrundelse.',
    'Only a team leader can skip a step with a date set by law.',
  ),
  'handover-step-completes-itself': spec(
    409,
    'Trinnet afsluttes af sig selv, når overleveringen er gennemført.',
    'The step completes itself when the handover is released.',
  ),
  'consent-step-completes-itself': spec(
    409,
    'Trinnet afsluttes af sig selv, når der er svaret på hvert samtykke.',
    'The step completes itself when each consent has its answer.',
  ),
  'copy-step-completes-itself': spec(
    409,
    'Trinnet afsluttes af sig selv, når kopien er gjort klar.',
    'The step completes itself when the copy is made ready.',
  ),
  'schedule-in-past': spec(422, 'Tidspunktet ligger i fortiden.', 'The time lies in the past.'),
  'reason-missing': spec(422, 'Der mangler en begrundelse.', 'A reason is missing.'),
  'unknown-handover': spec(404, 'Overleveringen findes ikke.', 'There is no such handover.'),
  'handover-open-already': spec(
    409,
    'Der er allerede et åbent tilbud om overlevering.',
    'There is already an open offer for this subject.',
  ),
  'handover-to-self': spec(
    422,
    'Modtageren skal være en anden end den, der har ansvaret nu.',
    'The receiver must be another than who is responsible now.',
  ),
  'handover-not-offered': spec(409, 'Tilbuddet er ikke længere åbent.', 'The offer is no longer open.'),
  'handover-not-accepted': spec(409, 'Overleveringen er ikke accepteret.', 'The handover has not been accepted.'),
  'handover-sender-cannot-accept': spec(409, 'Afgiveren kan ikke selv acceptere.', 'The sender cannot accept.'),
  'handover-wrong-unit': spec(
    409,
    'Kun den modtagende enhed kan svare på tilbuddet.',
    'Only the receiving unit can answer the offer.',
  ),
  'handover-not-sender': spec(
    409,
    'Kun afgiveren kan trække tilbuddet tilbage.',
    'Only the sender can withdraw the offer.',
  ),
  'handover-not-party': spec(
    409,
    'Kun afgiver og modtager er part i overleveringen.',
    'Only sender and receiver are parties to it.',
  ),
  'unknown-escalation': spec(404, 'Sagen hos lederen findes ikke.', 'There is no such escalation.'),
  'escalation-closed': spec(409, 'Sagen hos lederen er afsluttet.', 'The escalation is closed.'),
  'escalation-not-owner': spec(
    409,
    'Kun den ansvarlige leder eller en leder over kan svare.',
    'Only the leader who owns it, or one above, can answer.',
  ),
  'answer-not-possible': spec(422, 'Det svar kan ikke gives her.', 'That answer cannot be given here.'),
  'look-again-too-late': spec(
    422,
    'Datoen skal ligge efter i dag og inden for 20 hverdage.',
    'The date must lie after today and within 20 working days.',
  ),
  'unknown-opening': spec(
    404,
    'Der er ingen åbning i en nødsituation, som venter på vurdering.',
    'There is no opening in an emergency that waits for a review.',
  ),
  'opening-running': spec(
    409,
    'Du har allerede åbnet planen i en nødsituation.',
    'You have opened the plan in an emergency already.',
  ),
  'opening-own': spec(
    409,
    'Du kan ikke vurdere din egen åbning; det gør en leder over dig.',
    'You cannot review your own opening; a leader above you does.',
  ),
  'opening-unreviewed': spec(
    409,
    'Planen er åbnet i en nødsituation, som endnu ikke er vurderet. Det skal ske, før den afsluttes.',
    'The plan was opened in an emergency that has not been reviewed yet. That comes before closing it.',
  ),
  'law-duty-stays': spec(
    422,
    'En lovpligtig opgave kan ikke lukkes; den skal udføres.',
    'A duty set by law cannot be closed; it has to be done.',
  ),
  'unknown-fact': spec(404, 'Oplysningen findes ikke i planen.', 'There is no such fact in the plan.'),
  'fact-recorded-already': spec(
    409,
    'Oplysningen er allerede registreret. Ret den i stedet.',
    'The fact is recorded already. Correct it instead.',
  ),
  'fact-period-invalid': spec(422, 'Perioden slutter før den begynder.', 'The period ends before it begins.'),
  'fact-instant-missing': spec(
    422,
    'En modtagelse registreres med tidspunkt; fristen i timer løber fra det.',
    'A receipt is recorded with its time; the deadline in hours runs from it.',
  ),
  'fact-in-future': spec(422, 'Oplysningen kan ikke ligge i fremtiden.', 'The fact cannot lie in the future.'),
  'consent-kind-missing': spec(
    422,
    'En anbringelse registreres med eller uden samtykke.',
    'A placement is recorded with or without consent.',
  ),
} as const satisfies Record<string, RefusalSpec>;
