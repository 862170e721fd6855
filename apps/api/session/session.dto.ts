import { ShowText } from '../http/shows.js';

export class LoggedOutDto {
  @ShowText({ description: 'Where the browser goes now, so that the identity provider forgets the login too.' })
  readonly goTo!: string;
}
