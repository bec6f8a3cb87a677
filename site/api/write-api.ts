// Writes the API reference from the sources: a page for each subpath that can be imported.
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Application, Comment, Converter, ReflectionKind } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { ROOT } from '../documents/document-files.ts';
import { REPOSITORY } from '../documents/repository.ts';
import { modulePage, type PublicModule, publicModules } from './public-modules.ts';
import { readSummary } from './read-summary.ts';
import { tidyPage } from './tidy-page.ts';

/** Above the list of all modules, to which both languages lead. */
const INTRODUCTION = `Made from the sources: a page for each path that can be imported, with every name that it exports.

由源码和其中的注释生成，每个可以导入的路径一页；这部分只有英文。

## Modules`;

/** The plugin's own options; TypeDoc's types do not know them. */
const MARKDOWN: PluginOptions & { router: string } = {
  membersWithOwnFile: [],
  router: 'module',
  entryFileName: 'index',
  excludeScopesInPaths: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  hideGroupHeadings: true,
  indexFormat: 'table',
  interfacePropertiesFormat: 'table',
  parametersFormat: 'table',
  tableColumnSettings: { hideSources: true },
  typeDeclarationFormat: 'table',
  useCustomAnchors: true,
  useCodeBlocks: true,
};

/**
 * Answers how many pages were written.
 * @param folder absolute; the pages refer to each other in it
 * @throws when the sources cannot be read
 */
export async function writeApi(folder: string): Promise<number> {
  const modules = publicModules();
  const names = new Map(modules.map(({ file, name }) => [file, name]));
  const app = await Application.bootstrapWithPlugins({
    ...MARKDOWN,
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: modules.map(({ file }) => file),
    tsconfig: path.resolve(import.meta.dirname, '../tsconfig.api.json'),
    outputs: [{ name: 'markdown', path: folder }],
    basePath: ROOT,
    // The types are checked where they belong.
    skipErrorChecking: true,
    name: 'API reference',
    readme: 'none',
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    groupOrder: ['Functions', 'Classes', 'Variables', '*'],
    blockTags: ['@param', '@returns', '@throws', '@example', '@supported', '@see', '@deprecated'],
    sourceLinkTemplate: `${REPOSITORY}/blob/main/{path}#L{line}`,
    gitRevision: 'main',
    logLevel: 'Error',
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      const file = module.isDeclaration() && module.sources?.[0]?.fullFileName;
      const name = file && names.get(file);
      if (!name) continue;
      module.name = name;
      const text = readSummary(readFileSync(file, 'utf8'));
      module.comment ??= new Comment([{ kind: 'text', text }]);
    }
  });
  const project = await app.convert();
  if (!project) throw new Error('The sources could not be read for the API reference');
  await app.generateOutputs(project);
  const pages = globSync('**/*.md', { cwd: folder });
  const moved = takenNames(modules, pages);
  for (const page of pages) {
    const file = path.join(folder, page);
    const text = readFileSync(file, 'utf8').replace(/[\w-]+\.md(?=[)#])/g, (name) => moved.get(name) ?? name);
    rmSync(file);
    writeFileSync(path.join(folder, rename(page, moved)), tidyPage(text));
  }
  const index = path.join(folder, 'index.md');
  writeFileSync(index, readFileSync(index, 'utf8').replace(/^## Modules$/m, INTRODUCTION));
  return pages.length;
}

/** A module whose name is also that of a type in its package, by letters alone, is given a number: taken off again. */
function takenNames(modules: PublicModule[], pages: string[]): Map<string, string> {
  const meant = new Set(modules.map(({ name }) => path.relative('api', modulePage(name))));
  return new Map(
    pages
      .filter((page) => !meant.has(page) && meant.has(page.replace(/-\d+\.md$/, '.md')))
      .map((page) => [path.basename(page), path.basename(page).replace(/-\d+\.md$/, '.md')]),
  );
}

function rename(page: string, moved: ReadonlyMap<string, string>): string {
  return path.join(path.dirname(page), moved.get(path.basename(page)) ?? path.basename(page));
}
