import ts from 'typescript';

/** Where code runs decides what it may touch: pure libs anywhere, workflows in Temporal's replayed sandbox. */
export type Surroundings = 'pure' | 'workflow';

const FORBIDDEN_GLOBALS: ReadonlySet<string> = new Set([
  'Buffer',
  'FinalizationRegistry',
  'WeakRef',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'global',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** Answers of these depend on the machine's language or zone. */
const FORBIDDEN_METHODS: ReadonlySet<string> = new Set([
  'toLocaleDateString',
  'toLocaleString',
  'toLocaleTimeString',
  'getTimezoneOffset',
]);

/** `Date.now` in a workflow is Temporal's own, replayed clock; in a pure lib it is the machine's. */
const ALLOWED_OF_DATE: Readonly<Record<Surroundings, ReadonlySet<string>>> = {
  pure: new Set(['UTC', 'parse']),
  workflow: new Set(['UTC', 'parse', 'now']),
};

/**
 * Everything in a source file that makes its result depend on more than its arguments: clocks, randomness, the
 * process, timers, the machine's language and zone. Each finding reads `line 12: Math.random`.
 */
export function impurities(text: string, surroundings: Surroundings): string[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const own = declaredNames(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const finding = impurityOf(node, own, surroundings);
    if (finding) found.push(`line ${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${finding}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function impurityOf(node: ts.Node, own: ReadonlySet<string>, surroundings: Surroundings): string | undefined {
  if (ts.isCallExpression(node)) return impureCall(node);
  if (ts.isPropertyAccessExpression(node) && FORBIDDEN_METHODS.has(node.name.text)) return node.name.text;
  if (!ts.isIdentifier(node) || own.has(node.text) || !isValueUse(node)) return undefined;
  const member = memberOf(node);
  if (node.text === 'Math' && (member === undefined || member === 'random')) return 'Math.random';
  if (node.text === 'Intl' && (member === undefined || member === 'DateTimeFormat')) return 'Intl.DateTimeFormat';
  if (node.text === 'Date' && !isGivenInstant(node) && !(member && ALLOWED_OF_DATE[surroundings].has(member)))
    return `Date${memberText(member)}`;
  return FORBIDDEN_GLOBALS.has(node.text) ? node.text : undefined;
}

/** `new Date(at).toISOString()`: an instant that was given, written in UTC, looks at no clock and no zone. */
function isGivenInstant({ parent: made }: ts.Identifier): boolean {
  if (!ts.isNewExpression(made) || made.arguments?.length !== 1) return false;
  return ts.isPropertyAccessExpression(made.parent) && made.parent.name.text === 'toISOString';
}

/** Sorting by the machine's language gives another order elsewhere; `import()` hides from the import table. */
function impureCall(call: ts.CallExpression): string | undefined {
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()';
  const method = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
  return method === 'localeCompare' && call.arguments.length < 2 ? 'localeCompare without a language' : undefined;
}

const memberText = (member: string | undefined): string => (member ? `.${member}` : '');

function memberOf(node: ts.Identifier): string | undefined {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : undefined;
}

/** False for the names of properties and for types: those touch nothing at run time. */
function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isExpressionWithTypeArguments(parent))
    return false;
  return !('name' in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
