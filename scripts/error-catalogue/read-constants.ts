// Reads the constant tables of a source file without running it: the documents are made from what the code says.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export type Value = string | number | Value[] | { [name: string]: Value } | undefined;
export type Table = Record<string, Value>;

/**
 * The constants at the top of a file: texts, numbers, lists, objects, and Maps and Sets of them. What is none of these
 * (a function, an import) is undefined. A call of a function of the file's own is the list of its arguments.
 *
 * @param known what the file imports, by name
 */
export function readConstants(file: string, known: Table = {}): Table {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const constants: Table = { ...known };
  for (const statement of source.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) constants[name.text] = evaluate(initializer, constants);
  return constants;
}

/** @throws Error for a constant that is no table: it was renamed, and whoever reads it has to follow */
export function tableOf(constants: Table, name: string): Table {
  const table = constants[name];
  if (typeof table !== 'object' || Array.isArray(table))
    throw new Error(`There is no table ${name} any more`);
  return table;
}

function evaluate(node: ts.Expression, constants: Table): Value {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return evaluate(node.expression, constants);
  if (ts.isIdentifier(node)) return constants[node.text];
  if (ts.isPropertyAccessExpression(node))
    return memberOf(evaluate(node.expression, constants), node.name.text);
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => evaluate(element, constants));
  // new Map(Object.entries({…})), new Set([…]): what they are made of.
  if (ts.isNewExpression(node)) return node.arguments?.[0] && evaluate(node.arguments[0], constants);
  if (ts.isCallExpression(node)) {
    const values = node.arguments.map((argument) => evaluate(argument, constants));
    return ts.isPropertyAccessExpression(node.expression) ? values[0] : values;
  }
  return ts.isObjectLiteralExpression(node) ? objectOf(node, constants) : undefined;
}

function objectOf(node: ts.ObjectLiteralExpression, constants: Table): Table {
  const entries = node.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property)) return [];
    const { name, initializer } = property;
    const key = ts.isComputedPropertyName(name) ? evaluate(name.expression, constants) : textOf(name);
    return [[String(key), evaluate(initializer, constants)] as const];
  });
  return Object.fromEntries(entries);
}

function memberOf(value: Value, name: string): Value {
  return typeof value === 'object' && !Array.isArray(value) ? value[name] : undefined;
}

function textOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : '';
}
