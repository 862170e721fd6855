import type { Text } from './words.js';

/** One expected refusal: the HTTP status it becomes and its sentence for people. */
interface RefusalSpec {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly sentence: Text;
}

const spec = (status: RefusalSpec['status'], da: string, en: string): RefusalSpec => ({ status, sentence: { da, en } });

/** Every refusal of the system by code. A code that is not here does not exist. */
export const refusals = {
  // the plan
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
  // templates and start
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
  // units and members
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
  // steps
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
  // handovers
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
  // escalations
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
  // facts and corrections
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
  // consents, shares and referrals
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
  // the citizen's copy
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
  // edge
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
  // invitations and codes
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

export type RefusalCode = keyof typeof refusals;

/** A typed refusal: an expected "no", never thrown by the domain. `detail` holds ids, codes and dates only. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export const refusalCodes = Object.keys(refusals) as RefusalCode[];
