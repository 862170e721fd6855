import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { ConsentDoneDto, DoneDto } from '../commands/done.dto.js';
import { type Done, PlanCommands } from '../commands/plan-commands.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { ConsentId, GuardianId, PlanId } from '../http/id-params.js';
import { Write } from '../http/write.decorator.js';
import { idsOf } from '../shared/ids-of.js';
import { AnswerConsentDto, NewConsentDto, WithdrawConsentDto } from './consents.dto.js';
import { AdmitGuardianDto, EndSharingDto } from './shares.dto.js';
import * as map from './sharing.command.js';

/** Whose word it is that information is passed on: the young person's, and until 18 the guardians'. */
@ApiTags('consents')
@Controller('plans/:planId')
export class ConsentsController {
  constructor(@Inject(PlanCommands) private readonly commands: PlanCommands) {}

  @Write('consents', { summary: 'Ask for a consent, or record one that was given', answer: ConsentDoneDto })
  async consent(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: NewConsentDto,
  ): Promise<ConsentDoneDto> {
    const mapped = map.consentCommand(dto, idsOf(me, key));
    const { consentId } = mapped.command.consent;
    return { ...(await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped })), consentId };
  }

  @Write('consents/:consentId/answer', { summary: 'Give or refuse a consent that is asked for', answer: DoneDto })
  answer(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @ConsentId() consentId: string,
    @Body() dto: AnswerConsentDto,
  ): Promise<Done> {
    const mapped = map.answerCommand(consentId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write('consents/:consentId/withdraw', {
    summary: 'Withdraw a consent; all that rests on it ends at once',
    answer: DoneDto,
  })
  withdraw(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @ConsentId() consentId: string,
    @Body() dto: WithdrawConsentDto,
  ): Promise<Done> {
    const mapped = map.withdrawCommand(consentId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write('guardians', { summary: 'Give a guardian part in the plan, until the 18th birthday', answer: DoneDto })
  admit(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: AdmitGuardianDto,
  ): Promise<Done> {
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped: map.admitGuardianCommand(dto) });
  }

  @Write('guardians/:guardianId/end', { summary: 'End a guardian’s part in the plan', answer: DoneDto })
  endGuardian(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @GuardianId() guardianId: string,
    @Body() dto: EndSharingDto,
  ): Promise<Done> {
    const mapped = map.endGuardianCommand(guardianId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }
}
