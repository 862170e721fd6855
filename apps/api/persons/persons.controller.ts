import { Body, Controller, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Ask } from '../http/read.decorator.js';
import type { ShownOne } from '../looks/shows.decorator.js';
import { PersonSearch } from './person-search.js';
import { FoundPersonsDto, PersonSearchDto } from './persons.dto.js';

const personsFound = (answer: unknown): ShownOne[] =>
  (answer as FoundPersonsDto).items.map(({ id }) => ({ person: id }));

@ApiTags('persons')
@Controller('persons')
export class PersonsController {
  constructor(@Inject(PersonSearch) private readonly persons: PersonSearch) {}

  @May('search-persons')
  @Ask('search', {
    summary: 'Find a young person by name or CPR number',
    answer: FoundPersonsDto,
    shows: { what: 'person-search', whom: personsFound },
  })
  search(
    @Me() me: SignedIn,
    @Body() { term }: PersonSearchDto,
    @Req() { id }: FastifyRequest,
  ): Promise<FoundPersonsDto> {
    return this.persons.search(me, term, String(id));
  }
}
