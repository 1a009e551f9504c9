import type { z } from 'zod';
import { DESCRIPTIONS, EVERYWHERE } from './descriptions';
import type { SourceKind } from './source-kinds';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Where the description of a field is missing, or one stands for a field that is not there. */
export class DescriptionFault extends Error {}

/**
 * A schema in which every field says what it is for.
 * @throws DescriptionFault
 */
export function withDescriptions(kind: SourceKind, schema: JsonSchema): JsonSchema {
  const { '': whole, ...fields } = DESCRIPTIONS[kind];
  const used = new Set<string>();
  const described = (part: JsonSchema, path: string): JsonSchema => {
    const made = { ...part };
    if (part.properties)
      made.properties = Object.fromEntries(
        Object.entries(part.properties).map(([name, field]) => {
          const at = path === '' ? name : `${path}.${name}`;
          used.add(at);
          const description = fields[at] ?? EVERYWHERE[name];
          if (description === undefined)
            throw new DescriptionFault(`${kind}: ${at} has no description`);
          return [name, { description, ...described(field as JsonSchema, at) }];
        }),
      );
    if (part.items && !Array.isArray(part.items))
      made.items = described(part.items as JsonSchema, path);
    for (const way of ['anyOf', 'oneOf'] as const) {
      const ways = part[way];
      if (ways) made[way] = ways.map((one) => described(one, path));
    }
    return made;
  };
  const { $schema, ...rest } = described(schema, '');
  const stale = Object.keys(fields).filter((path) => !used.has(path));
  if (stale.length > 0) throw new DescriptionFault(`${kind}: there is no ${stale.join(', ')}`);
  return { ...($schema !== undefined && { $schema }), description: whole, ...rest };
}
