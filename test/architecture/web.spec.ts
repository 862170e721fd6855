import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inProduction } from '../../tools/build-web.mjs';
import { schemaFile, schemaText } from '../../tools/write-client.mjs';
import { repository } from './cruise.js';
import { literalsBelow, literalsIn } from './texts.js';

describe('the generated client', () => {
  it('is what the API’s document says: run `npm run openapi` after a change', async () => {
    expect((await schemaText()) === readFileSync(schemaFile, 'utf8')).toBe(true);
  });
});

describe('building the screens', () => {
  it.each([undefined, 'development'])('leaves NODE_ENV as it was: %s', async (before) => {
    const { NODE_ENV } = process.env;
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
    const failing = inProduction(async () => {
      process.env.NODE_ENV = 'production';
      throw new Error('Too heavy');
    });
    await expect(failing).rejects.toThrow('Too heavy');
    const after = process.env.NODE_ENV;
    process.env.NODE_ENV = NODE_ENV;
    expect(after).toBe(before);
  });
});

describe('what people read', () => {
  it('stands in the catalogue, in both languages', () => {
    expect(literalsBelow(repository, 'apps/web')).toEqual([]);
  });

  it.each([
    ['<p>Gem nu</p>', 'Gem nu'],
    ['<Button aria-label="Luk vinduet" />', '"Luk vinduet"'],
    ['<Field label={wide ? "Navn" : t("name")} />', '"Navn"'],
    ['<p>{count > 1 ? "planer" : t("one")}</p>', '"planer"'],
    ['<p>{state === "open" && "Gem nu"}</p>', '"Gem nu"'],
    ['<p>{name ?? "Ukendt"}</p>', '"Ukendt"'],
    ['<p>{`Trin $' + '{n}`}</p>', '`Trin $' + '{'],
  ])('is found where it does not: %s', (source, text) => {
    expect(literalsIn('x.tsx', source)).toEqual([{ file: 'x.tsx', line: 1, text }]);
  });

  it.each([
    '<p className="small">{t("save")}</p>',
    '<a href="#content">{say(item.title)} · 7</a>',
    '<B variant="x" />',
    '<p>{state === "open" && t("open")}</p>',
    '<p>{(kind === "law" || kind === "policy") && <B />}</p>',
  ])('is nothing else: %s', (source) => expect(literalsIn('x.tsx', source)).toEqual([]));
});
