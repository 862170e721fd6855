import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type KeyAge, keyAges } from '#persistence';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Read } from '../http/read.decorator.js';
import { ShowChoice, ShowInstant, ShowList, ShowNumber, ShowText } from '../http/shows.js';
import { type Database, SYSTEM } from '../parts.js';

export class KeyAgeDto implements KeyAge {
  @ShowText()
  readonly keyId!: string;

  @ShowChoice(['seal', 'index'], 'KeyPurpose', { description: 'It seals, or it marks what is to be found.' })
  readonly purpose!: KeyAge['purpose'];

  @ShowText({ description: 'The id of the master key that closes it.' })
  readonly master!: string;

  @ShowInstant()
  readonly createdAt!: KeyAge['createdAt'];

  @ShowInstant({ nullable: true, description: 'Since when it seals nothing new.' })
  readonly retiredAt!: KeyAge['retiredAt'];

  @ShowInstant({ nullable: true })
  readonly destroyedAt!: KeyAge['destroyedAt'];

  @ShowNumber({ description: 'How many plans’ keys it closes.' })
  readonly planKeys!: number;

  @ShowNumber({ description: 'How many of those were destroyed.' })
  readonly destroyedPlanKeys!: number;
}

/** A key that seals for longer than this is due to be replaced (`npm run keys -- rotate`). */
const replaceAfterDays = 365;

export class KeysDto {
  @ShowNumber({ description: 'After so many days the current key is due to be replaced.' })
  readonly replaceAfterDays!: number;

  @ShowList(() => KeyAgeDto, { description: 'Oldest first.' })
  readonly items!: readonly KeyAgeDto[];
}

/** How old the municipality's keys are. The keys themselves are in no answer. */
@ApiTags('operations')
@Controller('keys')
export class KeysController {
  constructor(@Inject(SYSTEM) private readonly system: Database) {}

  @May('read-keys')
  @Read('', { summary: 'The ids and ages of the municipality’s keys', answer: KeysDto, shows: 'nobody' })
  async show(@Me() { actor: { municipality } }: SignedIn): Promise<KeysDto> {
    return { replaceAfterDays, items: await keyAges(this.system, municipality) };
  }
}
