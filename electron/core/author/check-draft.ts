import { checkSources } from '#core/packs/check';
import { Problems, type PackProblem } from '#core/packs/problems';
import { gatherSources } from '#core/packs/read-sources';
import type { ProblemView } from '#shared/author/views';
import { toPlainError } from '#shared/errors';
import { DraftFolder } from './draft-folder';
import { writtenEntries, type WrittenEntry } from './entry-file';
import { FILM } from './film-file';
import { ITEM_FILES } from './item-files';
import { placedProblem } from './placed-problem';
import { SCENES } from './scene-file';

const YAML_FILES = [FILM, SCENES, ...Object.values(ITEM_FILES).map(({ file }) => file)];

/** Everything that is wrong with the draft in a folder, each at the entry, the field or the scene that it is about. */
export async function problemsIn(path: string): Promise<ProblemView[]> {
  const found = await checkDraft(path);
  if (found.length === 0) return [];
  const folder = new DraftFolder(path);
  const texts = new Map<string, string>();
  for (const file of YAML_FILES) texts.set(file, (await folder.read(file)) ?? '');
  const entries = new Map<string, WrittenEntry[]>();
  for (const file of await folder.entryFiles())
    entries.set(file, writtenEntries((await folder.read(file)) ?? ''));
  return found.map((problem) => placedProblem(problem, { entries, texts }));
}

/** Everything that `filmpack check` would say of the sources in a folder. */
export async function checkDraft(folder: string): Promise<PackProblem[]> {
  const problems = new Problems();
  try {
    const sources = await gatherSources(folder, problems);
    if (sources && problems.list.length === 0) checkSources(sources, problems);
    return problems.list;
  } catch (error) {
    const { message, where, remedy } = toPlainError(error);
    const more = { what: message, ...(remedy !== undefined && { instead: remedy }) };
    return [...problems.list, { where: where ?? folder, ...more }];
  }
}
