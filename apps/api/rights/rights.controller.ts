import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { rightsTable } from '#privacy';
import { May } from '../auth/may.decorator.js';
import { Read } from '../http/read.decorator.js';
import { RightsTableDto } from './rights-table.dto.js';

/** Who may do what: the table that guards every route, to be looked at. */
@ApiTags('operations')
@Controller('rights')
export class RightsController {
  @May('read-action-table')
  @Read('', { summary: 'Who may do what, as the server decides it', answer: RightsTableDto, shows: 'nobody' })
  show(): RightsTableDto {
    return { items: rightsTable() };
  }
}
