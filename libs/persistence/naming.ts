import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string =>
  name.replace(/(?<=[a-z0-9])[A-Z]|(?<=[a-z])(?=[0-9])/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns are written `municipality_id` in the database and `municipalityId` in code. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }
}
