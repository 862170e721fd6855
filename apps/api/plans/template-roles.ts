import { contributingOnlyRoles, type PlanRole } from '#contracts';
import { catalogue, type Template } from '#plan-templates';

/** A part that has to be filled, and how many steps hang on it. */
export interface Needed {
  readonly role: PlanRole;
  readonly steps: number;
}

/** The template with every section that it adds by itself, and those that these add. */
function withSections(template: Template, seen: readonly string[] = []): Template[] {
  if (seen.includes(template.id)) return [];
  const known = [...seen, template.id];
  const added = template.adds.flatMap(({ template: id, version }) => catalogue.find(id, version) ?? []);
  return [template, ...added.flatMap((section) => withSections(section, known))];
}

/** The parts that own steps of a template or of what it adds. The coordinator is the plan's lead, not a part to bind. */
export function rolesOf(template: Template): Needed[] {
  const counts = new Map<PlanRole, number>();
  for (const { owner } of withSections(template).flatMap(({ steps }) => steps)) {
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const bindable = ([role]: readonly [PlanRole, number]): boolean =>
    role !== 'coordinator' && !(contributingOnlyRoles as readonly string[]).includes(role);
  return [...counts].filter(bindable).map(([role, steps]) => ({ role, steps }));
}
