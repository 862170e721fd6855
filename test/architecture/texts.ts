import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A text that stands in a screen instead of in the catalogue. */
export interface Literal {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** What people read or hear: whatever else stands in an attribute is for programs. */
const SPOKEN =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder|label|text|description|summary)$/;
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

const attributeName = (node: ts.JsxAttribute): string => node.name.getText();

/** The operands that an expression can come out as: a comparison is neither of its sides, `a && b` shows only b. */
function operandsOf({ left, right, operatorToken }: ts.BinaryExpression): readonly ts.Expression[] {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return [right];
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return [left, right];
    default:
      return [];
  }
}

/** The string literals that an expression can come out as. */
function literalsOf(node: ts.Node): ts.Node[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map((span) => span.literal)].filter(({ text }) => hasWords(text));
  }
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return operandsOf(node).flatMap(literalsOf);
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  return [];
}

/** Nodes of JSX that people read: text between tags, and attributes that are spoken. */
function spokenIn(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return hasWords(node.text) ? [node] : [];
  if (ts.isJsxAttribute(node) && SPOKEN.test(attributeName(node)) && node.initializer) {
    const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
    return value ? literalsOf(value).filter((literal) => hasWords(literal.getText())) : [];
  }
  const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
  return isChild && node.expression ? literalsOf(node.expression).filter((one) => hasWords(one.getText())) : [];
}

/** Texts of one screen that stand outside the catalogue. */
export function literalsIn(file: string, source: string): Literal[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    for (const spoken of spokenIn(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(spoken.getStart());
      found.push({ file, line: line + 1, text: spoken.getText().trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The same for every screen below a folder. */
export function literalsBelow(root: string, folder: string): Literal[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => literalsIn(relative(root, file), readFileSync(file, 'utf8')));
}
