// Reads the components of @kaquan/react from their sources: what they are for, and their props with types and defaults.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Component {
  name: string;
  /** Its docstring, without tags. */
  meaning: Meaning;
  /** `swan h5 weapp`. */
  supported: string;
  props: Prop[];
}

export interface Prop {
  name: string;
  /** As it is written in the source. */
  type: string;
  required: boolean;
  /** Only where it is a constant. */
  default: string | undefined;
  meaning: Meaning;
}

/** A sentence of the sources, under the name by which its translation is found: `CouponCardProps.layout`. */
export interface Meaning {
  key: string;
  text: string;
}

const PACKAGE = 'packages/react';

const { exports } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8')) as {
  exports: Record<string, { '@kaquan/source': string } | string>;
};

/** The source of a subpath: `coupon-card` is packages/react/src/coupon/coupon-card.tsx. */
export function sourceOf(module: string): string {
  const target = exports[`./${module}`];
  if (typeof target !== 'object') throw new Error(`@kaquan/react has no subpath ${module}`);
  return path.posix.join(PACKAGE, target['@kaquan/source']);
}

const config = ts.readConfigFile('tsconfig.base.json', ts.sys.readFile).config;
const { options } = ts.convertCompilerOptionsFromJson(
  { ...config.compilerOptions, jsx: 'react-jsx', lib: undefined, types: [] },
  '.',
);
const program = ts.createProgram([`${PACKAGE}/src/index.ts`], options);
const checker = program.getTypeChecker();

/** The names of all components that @kaquan/react exports. */
export function componentNames(): string[] {
  const index = program.getSourceFile(`${PACKAGE}/src/index.ts`);
  const symbol = index && checker.getSymbolAtLocation(index);
  if (!symbol) throw new Error('packages/react has no index.ts');
  return checker
    .getExportsOfModule(symbol)
    .filter(({ declarations: [one] = [] }) => one && ts.isFunctionDeclaration(one) && isComponent(one))
    .map(({ name }) => name);
}

/** @throws Error when the module does not export it */
export function readComponent(module: string, name: string): Component {
  const source = program.getSourceFile(sourceOf(module));
  const component = source?.statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === name && isComponent(statement),
  );
  if (!component) throw new Error(`${sourceOf(module)} has no component ${name}`);
  const supported = ts.getJSDocTags(component).find(({ tagName }) => tagName.text === 'supported')?.comment;
  const [parameter] = component.parameters;
  return {
    name,
    meaning: { key: name, text: docOf(checker.getSymbolAtLocation(component.name as ts.Identifier)) },
    supported: ts.getTextOfJSDocComment(supported) ?? '',
    props: parameter ? propsOf(component, parameter) : [],
  };
}

/** Named as one, in a file with JSX. */
function isComponent(declaration: ts.FunctionDeclaration): boolean {
  return declaration.getSourceFile().fileName.endsWith('.tsx') && /^[A-Z]/.test(declaration.name?.text ?? '');
}

function propsOf(component: ts.FunctionDeclaration, parameter: ts.ParameterDeclaration): Prop[] {
  const defaults = defaultsOf(component, parameter);
  const type = checker.getTypeAtLocation(parameter);
  return type.getProperties().map((symbol): Prop => {
    const [declaration] = symbol.declarations ?? [];
    if (!declaration) throw new Error(`${symbol.name} is declared nowhere`);
    return {
      name: symbol.name,
      type: typeText(declaration),
      required: !(symbol.flags & ts.SymbolFlags.Optional),
      default: defaults.get(symbol.name),
      meaning: { key: `${ownerOf(declaration)}.${symbol.name}`, text: docOf(symbol) },
    };
  });
}

/** The interface that declares it: several components may share one. */
function ownerOf(declaration: ts.Node): string {
  const { parent } = declaration;
  if (ts.isInterfaceDeclaration(parent) || ts.isTypeAliasDeclaration(parent)) return parent.name.text;
  if (ts.isTypeLiteralNode(parent) && ts.isTypeAliasDeclaration(parent.parent))
    return parent.parent.name.text;
  throw new Error(`A prop that no interface declares: ${declaration.getText()}`);
}

function typeText(declaration: ts.Declaration): string {
  if (ts.isMethodSignature(declaration)) {
    const parameters = declaration.parameters.map((parameter) => parameter.getText()).join(', ');
    return `(${parameters}) => ${declaration.type?.getText() ?? 'void'}`;
  }
  if (!ts.isPropertySignature(declaration) || !declaration.type)
    return checker.typeToString(checker.getTypeAtLocation(declaration));
  return oneLine(declaration.type.getText()).replace(/ \| undefined$/, '');
}

/** Comments inside a type are not its text. */
function oneLine(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/; }/g, ' }')
    .trim();
}

/** From `({ layout = 'row' })`, or from `const { layout = 'row' } = props` below. */
function defaultsOf(
  component: ts.FunctionDeclaration,
  parameter: ts.ParameterDeclaration,
): Map<string, string> {
  const patterns = [parameter.name];
  const props = ts.isIdentifier(parameter.name) ? parameter.name.text : undefined;
  for (const statement of component.body?.statements ?? []) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer && ts.isIdentifier(initializer) && initializer.text === props) patterns.push(name);
  }
  const defaults = new Map<string, string>();
  for (const pattern of patterns) {
    if (!ts.isObjectBindingPattern(pattern)) continue;
    for (const { name, propertyName, initializer } of pattern.elements)
      if (initializer && isConstant(initializer))
        defaults.set((propertyName ?? name).getText(), initializer.getText());
  }
  return defaults;
}

function isConstant(node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword
  );
}

function docOf(symbol: ts.Symbol | undefined): string {
  return oneLine(ts.displayPartsToString(symbol?.getDocumentationComment(checker)));
}
