/**
 * Who may import whom. The tables below are the rules; everything after them only turns them into dependency-cruiser's
 * form. `test/architecture` proves that each of them can fail.
 */

/** Pure libs from the bottom up: each may import those before it, and nothing else at all. */
const PURE_LIBS = ['contracts', 'calendar', 'plan-templates', 'plan-domain', 'privacy'];

/** Our own folders that each part may import besides itself; packages and node built-ins are free to all of these. */
const MAY_IMPORT = {
  'apps/api': libs(
    'contracts',
    'plan-templates',
    'privacy',
    'plan-domain',
    'journal',
    'persistence',
    'audit',
    'mail',
    'temporal',
  ),
  'apps/worker': ['activities', ...libs('contracts', 'journal', 'persistence', 'audit', 'mail', 'temporal')],
  'apps/local': ['libs'],
  'apps/web': libs('contracts'),
  activities: libs(...PURE_LIBS, 'journal', 'persistence', 'audit', 'mail', 'temporal'),
  libs: ['libs'],
};

/** Tests may import whatever they test and whatever helps them. */
const SPEC = '\\.spec\\.tsx?$';
const OURS = '^(apps|workflows|activities|libs|test)/';

function libs(...names) {
  return names.map((name) => `libs/${name}`);
}

const anyOf = (folders) => `^(${folders.join('|')})/`;

const pureRules = PURE_LIBS.map((name, index) => ({
  name: `pure-${name}`,
  comment: `libs/${name} is pure: no node built-ins, no packages, and of our own only the pure libs below it.`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: SPEC },
  to: { pathNot: anyOf(libs(...PURE_LIBS.slice(0, index + 1))) },
}));

const tableRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `table-${folder.replace('/', '-')}`,
  comment: `${folder} may import itself and ${allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: SPEC },
  to: { path: OURS, pathNot: anyOf([folder, ...allowed]) },
}));

const workflowRules = [
  {
    name: 'workflows',
    comment: 'Workflows contain no rules: they import contracts, @temporalio/workflow and the types of activities.',
    severity: 'error',
    from: { path: '^workflows/', pathNot: SPEC },
    to: { pathNot: '^(workflows|activities|libs/contracts)/|(^|/)node_modules/@temporalio/workflow/' },
  },
  {
    name: 'workflows-small-contracts',
    comment:
      'Every cold wake-up of a plan reads the bundle anew: names and types of the contracts, no labels or texts.',
    severity: 'error',
    from: { path: '^workflows/', pathNot: SPEC },
    to: { path: '^libs/contracts/', pathNot: '^libs/contracts/engine\\.ts$' },
  },
  {
    name: 'workflows-types-of-activities',
    comment: 'Code of an activity inside the workflow bundle would run again at every replay.',
    severity: 'error',
    from: { path: '^workflows/', pathNot: SPEC },
    to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
  },
];

const generalRules = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or miss a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'barrel-between-libs',
    comment: 'Another lib is imported by its alias: what its index does not export is its own business.',
    severity: 'error',
    from: { path: '^libs/([^/]+)/', pathNot: SPEC },
    to: { path: '^libs/', pathNot: '^libs/$1/|^libs/[^/]+/index\\.ts$' },
  },
  {
    name: 'barrel-into-libs',
    comment: 'Libs are imported by their alias: what the index does not export is the lib’s own business.',
    severity: 'error',
    from: { path: '^(apps|activities|workflows)/', pathNot: SPEC },
    to: { path: '^libs/', pathNot: '^libs/([^/]+/index|contracts/engine)\\.ts$' },
  },
  {
    name: 'barrel-into-activities',
    comment: 'Activities are imported by their alias.',
    severity: 'error',
    from: { path: '^(apps|workflows)/', pathNot: SPEC },
    to: { path: '^activities/', pathNot: '^activities/index\\.ts$' },
  },
  {
    name: 'no-test-code',
    comment: 'What the product needs does not stand in a test.',
    severity: 'error',
    from: { path: OURS, pathNot: [SPEC, '^test/'] },
    to: { path: ['^test/', SPEC] },
  },
  {
    name: 'resolvable',
    comment: 'An import that leads nowhere fails at run time.',
    severity: 'error',
    from: {},
    // React Aria names TypeScript sources under our condition `source` and does not ship them; `types` checks its names.
    to: { couldNotResolve: true, pathNot: '^react-aria-components/' },
  },
  {
    name: 'declared-packages',
    comment: 'A package that package.json does not name may be gone tomorrow.',
    severity: 'error',
    from: { path: OURS },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-development-packages',
    comment: 'A devDependency is not there in production; the local stack and the tests run where everything is.',
    severity: 'error',
    from: { path: OURS, pathNot: [SPEC, '^test/', '^apps/(web|local)/'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

module.exports = {
  forbidden: [...pureRules, ...tableRules, ...workflowRules, ...generalRules],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)dist/' },
    // Types count as dependencies: a pure lib that knows an entity's type has stopped being pure.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
