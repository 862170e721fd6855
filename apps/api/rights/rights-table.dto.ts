import { type Assurance, assurances } from '#contracts';
import { ShowChoice, ShowList, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

export class MayDto {
  @ShowText({ description: 'A role, or in what capacity somebody stands towards a plan.' })
  readonly code!: string;

  @ShowObject(() => TextDto)
  readonly label!: TextDto;

  @ShowYesNo({ description: 'Of the units that take part only the one that leads the plan.' })
  readonly byLead!: boolean;
}

export class RightDto {
  @ShowText({ description: 'The action’s code.' })
  readonly action!: string;

  @ShowObject(() => TextDto)
  readonly label!: TextDto;

  @ShowChoice(['plan', 'municipality'], 'RightAbout', { description: 'One plan, or none in particular.' })
  readonly about!: 'plan' | 'municipality';

  @ShowList(() => MayDto, { description: 'Who may. Nobody else may.' })
  readonly may!: readonly MayDto[];

  @ShowChoice(assurances, 'Assurance', { description: 'How surely they have to be known.' })
  readonly assurance!: Assurance;
}

/** The table by which the server decides, as it stands. */
export class RightsTableDto {
  @ShowList(() => RightDto)
  readonly items!: readonly RightDto[];
}
