import type { Section } from './sections';
import type { YamlSource } from './yaml-source';

/** Says where the pieces of an entry stand in the sources, as `file:line:column`. */
export interface EntryPlaces {
  /** Of a field, or of an item of one: `['cues', 0]`. */
  field(path: readonly PropertyKey[]): string;
  /** Of a stretch of the text; of the text's beginning where that has none such. */
  text(stretch: string): string;
}

export function entryPlaces(section: Section, file: string, yaml: YamlSource): EntryPlaces {
  return {
    field: (path) => yaml.locate(path),
    text: (stretch) => {
      const before = section.body.slice(0, Math.max(0, section.body.indexOf(stretch))).split('\n');
      const line = section.bodyLine + before.length - 1;
      return `${file}:${String(line)}:${String((before.at(-1)?.length ?? 0) + 1)}`;
    },
  };
}
