import type { ItemList } from '#shared/author/about-form';
import { SCENES } from './scene-file';
import { withFields } from './yaml-edits';
import { one, texts, writtenList } from './yaml-plain';

/** The fields in which scenes and songs name what is listed elsewhere. */
const NAMED_IN: Readonly<Record<ItemList, { scenes?: string; songs?: string }>> = {
  people: { scenes: 'onScreen', songs: 'performers' },
  places: { scenes: 'place' },
  songs: {},
};

/** `scenes.yaml` or `songs.yaml` without the name of what is taken away. */
export function withoutNamed(list: ItemList, id: string, file: string, text: string): string {
  const key = NAMED_IN[list][file === SCENES ? 'scenes' : 'songs'];
  if (key === undefined || !text.includes(id)) return text;
  return writtenList(text).reduce((before, item, place) => {
    const value = item.get(key);
    if (!Array.isArray(value))
      return one(value) === id ? withFields(before, [place], { [key]: undefined }) : before;
    const names = texts(value);
    if (!names.includes(id)) return before;
    return withFields(before, [place], { [key]: names.filter((name) => name !== id) });
  }, text);
}
