import { CodeField } from '../http/fields.js';
import { PageDto } from '../http/page.js';

export class MembersQueryDto extends PageDto {
  @CodeField({ optional: true, description: 'Only members of this unit.' })
  readonly unit?: string;
}
