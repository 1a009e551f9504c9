import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/**
 * What a message is made of besides words: its arguments, and its tags. How an argument is written is a matter of the
 * language: one has a plural where another has none.
 */
export function outlineOf(elements: readonly MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...outlineOf(element.children)];
      case TYPE.plural:
      case TYPE.select:
        return [
          `{${element.value}}`,
          ...Object.values(element.options).flatMap(({ value }) => outlineOf(value)),
        ];
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [`{${element.value}}`];
    }
  });
  return [...new Set(found)].sort();
}
