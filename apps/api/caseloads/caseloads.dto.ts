import { type PlanKind, planKinds, type RefusalCode, refusalCodes } from '#contracts';
import { CodeField, CodesField, IdField, ListField } from '../http/fields.js';
import { ShowChoice, ShowId, ShowList, ShowNumber, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

export class CaseloadPreviewDto {
  @CodeField({ description: 'The unit whose plans are meant; the reader leads it.' })
  readonly unit!: string;

  @IdField({ description: 'Whose plans.' })
  readonly from!: string;

  @CodesField({ max: 30, description: 'Members of the unit who take over. Empty: only shows what there is.' })
  readonly to!: string[];
}

export class CaseloadPlanDto {
  @ShowId()
  readonly planId!: string;

  @ShowChoice(planKinds, 'PlanKind')
  readonly planKind!: PlanKind;

  @ShowText()
  readonly personName!: string;

  @ShowNumber({ description: 'Work of theirs in the plan, open and coming.' })
  readonly items!: number;

  @ShowNumber()
  readonly overdue!: number;

  @ShowYesNo({ description: 'They coordinate the plan.' })
  readonly leads!: boolean;

  @ShowYesNo({ description: 'They are bound to a role in it.' })
  readonly bound!: boolean;

  @ShowId({ nullable: true, description: 'Who is proposed: whoever then carries least.' })
  readonly to!: string | null;
}

export class CaseloadProposalDto {
  @ShowList(() => CaseloadPlanDto, { description: 'At most 500.' })
  readonly plans!: readonly CaseloadPlanDto[];
}

export class CaseloadMoveDto {
  @IdField()
  readonly planId!: string;

  @IdField({ description: 'A member of the unit.' })
  readonly to!: string;
}

export class MoveCaseloadDto {
  @CodeField({ description: 'The unit whose plans are meant; you lead it.' })
  readonly unit!: string;

  @IdField({ description: 'Whose plans.' })
  readonly from!: string;

  @ListField(() => CaseloadMoveDto, {
    max: 500,
    description: 'Each plan and who takes it, as the preview proposed or changed.',
  })
  readonly moves!: CaseloadMoveDto[];
}

export class CaseloadResultDto {
  @ShowId()
  readonly planId!: string;

  @ShowId()
  readonly to!: string;

  @ShowYesNo({ description: 'Everything of theirs in the plan has gone over; otherwise nothing of it has.' })
  readonly done!: boolean;

  @ShowChoice(refusalCodes, 'RefusalCode', { optional: true, description: 'Why not; in the answer to the write only.' })
  readonly code?: RefusalCode;

  @ShowObject(() => TextDto, { optional: true })
  readonly sentence?: TextDto;
}

export class CaseloadDto {
  @ShowId({ description: 'The key it was sent with. `GET /caseloads/{id}` shows how far it is.' })
  readonly id!: string;

  @ShowText()
  readonly unit!: string;

  @ShowId()
  readonly from!: string;

  @ShowNumber()
  readonly total!: number;

  @ShowNumber()
  readonly done!: number;

  @ShowList(() => CaseloadResultDto)
  readonly items!: readonly CaseloadResultDto[];
}
