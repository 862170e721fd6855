import { pick } from '../random.js';

/** What people write: invented, everyday, and about nobody. */
const phrases = {
  agreed: [
    'Vi aftalte, at du selv ringer til skolen og hører om en plads, og at vi tales ved på fredag.',
    'Du prøver praktikken i to uger. Bagefter ser vi sammen på, hvordan det gik.',
    'Vi mødes igen om tre uger. Du tager din oversigt over økonomien med.',
    'Din kontaktperson følger dig den første dag.',
    'Du vil gerne bo tættere på skolen. Vi undersøger mulighederne sammen.',
    'Vi holder fast i planen og ses igen efter ferien.',
  ],
  note: [
    'Den unge deltog aktivt og havde forberedt spørgsmål.',
    'Samtalen blev holdt hos anbringelsesstedet efter den unges eget ønske.',
    'Skolen er positiv. Der er brug for støtte til at komme op om morgenen.',
    'Oplysningerne er gennemgået og stemmer.',
  ],
  cadence: [
    'Den unge er kommet godt i gang og ønsker faste møder, men ikke for mange.',
    'Der er flere skift på vej, så opfølgningen holdes tæt det første år.',
    'Støtten er stabil; den unge har selv foreslået denne rytme.',
  ],
  voice: [
    'Jeg vil gerne være mekaniker. Jeg har allerede spurgt på et værksted.',
    'Det er rart kun at skulle fortælle det hele én gang.',
    'Jeg vil gerne vide, hvem jeg skal ringe til, når jeg bliver 18.',
    'Skolen går bedre nu. Matematik er stadig svært.',
    'Jeg savner min søster og vil gerne se hende oftere.',
    'Jeg synes, møderne er bedst, når vi går en tur.',
  ],
  outside: ['Lægehuset ved Søen', 'Klinikken på Torvet', 'Ungdomsklinikken Lyngen'],
  referral: [
    'Vurderer, hvilken støtte der kan være brug for efter det 18. år.',
    'Forbereder en samtale om bolig og forsørgelse.',
  ],
  consentYes: [
    'Det er fint med mig.',
    'Ja, så slipper jeg for at fortælle det igen.',
    'Ja, hvis jeg må se, hvad I deler.',
  ],
  consentNo: ['Ikke endnu. Jeg vil gerne møde dem først.', 'Nej, det må vente.'],
  brief: [
    'Den unge har brug for en, der kan følge tæt op på skolestarten. Samtykke er givet, og der er god kontakt.',
    'Vi har fulgt den unge i to år. Det næste skridt ligger hos jer; vi tager gerne det første møde sammen.',
  ],
  declined: [
    'Vi har ikke en ledig medarbejder før næste måned, og vi mener, opgaven hører til hos kontaktpersonteamet.',
  ],
  moreResource: ['Vi har ansat en vikar, som overtager opgaven i næste uge.', 'Teamet omfordeler sagerne på mandag.'],
  newDeadline: ['Skolen har først tid til mødet efter ferien.', 'Den unge har bedt om mere tid.'],
  pause: ['Den unge er på efterskoleophold og kan ikke nås i perioden.'],
  closed: [
    'Den unge er i uddannelse, har egen bolig og ønsker ikke længere en samlet plan. Døren står åben.',
    'Den unge er flyttet og fortsætter med støtte i den nye kommune.',
  ],
  dutyEnded: ['Pligten falder bort, fordi indsatsen er afsluttet.'],
  missed: ['Blev ikke gjort, før planen kom ind i Samspor.'],
  placementEnded: ['Anbringelsen er ophørt ved det fyldte 18. år.'],
  place: ['Hos anbringelsesstedet', 'Rådhuset, mødelokale 2', 'Ungeindsatsen, stueetagen', 'Ved kanalen, gåtur'],
  adHoc: [
    'Find en fritidsaktivitet sammen med den unge',
    'Aftal besøg på produktionsskolen',
    'Følg med til tandlægen',
    'Ansøg om tilskud til kørekort',
    'Ring til den tidligere klasselærer',
  ],
} as const;

export const phrase = (kind: keyof typeof phrases, key: string): string =>
  pick<string>(`${key}:${kind}`, phrases[kind]);
