import { z } from 'zod';
import { cue } from '#shared/pack/entry';
import { sourceRef } from '#shared/pack/fields';
import { TIME_KEYS } from '../short-forms';
import { withDescriptions, type JsonSchema } from './describe';
import { SOURCE_KIND_NAMES, SOURCE_KINDS, type SourceKind } from './source-kinds';

const TIME = '(?:(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:\\.\\d{1,3})?|\\d{1,5}(?:\\.\\d{1,3})?)';

/** What people may write for a time, a cue and a source: the short forms that are made long when sources are read. */
const SHORT_TIME: JsonSchema = { type: 'string', pattern: `^\\s*${TIME}\\s*$` };
const SHORT_CUE: JsonSchema = {
  type: 'string',
  pattern: `^\\s*${TIME}(?: +to +${TIME})?(?: +in +[a-z0-9-]+)?\\s*$`,
};
const SHORT_SOURCE: JsonSchema = { type: 'string', pattern: '^\\s*[a-z0-9-]+ +\\S' };

/** A corrected entry has to say what is right; the schema of entries refuses it otherwise. */
const CORRECTED: JsonSchema = {
  if: { properties: { verdict: { const: 'corrected' } }, required: ['verdict'] },
  then: { required: ['verdictNote'] },
};

/** The JSON Schema (draft 7) of one kind of source file, with what each field is for. */
export function jsonSchema(kind: SourceKind): JsonSchema {
  const made = z.toJSONSchema(SOURCE_KINDS[kind], {
    // As it is written: defaults need not be, and times are not yet seconds.
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema: part }) => {
      if ((zodSchema as unknown) === cue) alternatives(part, SHORT_CUE);
      if ((zodSchema as unknown) === sourceRef) alternatives(part, SHORT_SOURCE);
    },
  });
  const hasVerdict = kind === 'entry' || kind === 'chapter';
  return withDescriptions(kind, shortTimes({ ...made, ...(hasVerdict && CORRECTED) }));
}

/** Turns a schema in place into one that takes a short form as well. */
function alternatives(part: JsonSchema, short: JsonSchema): void {
  const long = { ...part };
  for (const key of Object.keys(part)) Reflect.deleteProperty(part, key);
  part.anyOf = [short, long];
}

/** The schema with every time taken in words too: `0:26:33`. */
function shortTimes<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(shortTimes) as Value;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, held]): [string, unknown] => {
    if (key !== 'properties') return [key, shortTimes(held as unknown)];
    const fields = Object.entries(held as Record<string, JsonSchema>);
    return [
      key,
      Object.fromEntries(
        fields.map(([name, field]) => [
          name,
          TIME_KEYS.has(name) ? { anyOf: [SHORT_TIME, field] } : shortTimes(field),
        ]),
      ),
    ];
  });
  return Object.fromEntries(entries) as Value;
}

/** The files of all schemas: name → text. The same code gives the same bytes. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    SOURCE_KIND_NAMES.map((kind) => [
      `${kind}.schema.json`,
      `${JSON.stringify(jsonSchema(kind), null, 2)}\n`,
    ]),
  );
}
