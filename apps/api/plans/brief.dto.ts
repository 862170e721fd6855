import { type HandoverSubjectKind, handoverSubjects, type Language, type PlanRole, planRoles } from '#contracts';
import { ChoiceField, CodeField } from '../http/fields.js';
import { ShowChoice, ShowText } from '../http/shows.js';

export class BriefQueryDto {
  @ChoiceField(handoverSubjects, { name: 'HandoverSubjectKind', description: 'What is to be handed over.' })
  readonly kind!: HandoverSubjectKind;

  @CodeField({ optional: true, description: 'For `step`.' })
  readonly stepId?: string;

  @ChoiceField(planRoles, { optional: true, name: 'PlanRole', description: 'For `role`.' })
  readonly role?: PlanRole;

  @ChoiceField(['da', 'en'], { optional: true, name: 'Language', description: 'Danish when absent.' })
  readonly language?: Language;
}

export class BriefDto {
  @ShowChoice(['da', 'en'], 'Language')
  readonly language!: Language;

  @ShowText({ description: 'Plain text with line breaks, short enough to be offered as `brief`.' })
  readonly text!: string;
}
