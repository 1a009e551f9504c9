import { Problems } from '#core/packs/problems';
import { YamlSource } from '#core/packs/yaml-source';
import { LONGEST_FILM } from '#shared/film-time';

/** What the app needs of `film.yaml` to work on a draft, as far as it can be read. */
export interface Head {
  title: string;
  year: number;
  /** Film seconds. */
  runtime: number;
  language: string;
  parts: { id: string; start: number; end: number; accent: string }[];
  sources: { id: string; title: string }[];
}

type Loose = Record<string, unknown>;

function asMap(value: unknown): Loose {
  return value !== null && typeof value === 'object' ? (value as Loose) : {};
}

function asText(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

function asSeconds(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= LONGEST_FILM ? value : 0;
}

/** Reads YAML with the short forms of the sources; undefined where it is none. */
function loose(text: string, file: string): unknown {
  return new YamlSource(text, file).read(new Problems());
}

/** A list of maps, each with an id; whatever else stands in the file is left out. */
export function looseList(text: string, file: string): (Loose & { id: string })[] {
  const list = loose(text, file);
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).map(asMap).flatMap((item) => {
    const { id } = item;
    return typeof id === 'string' ? [{ ...item, id }] : [];
  });
}

export function readHead(text: string, id: string): Head {
  const film = asMap(loose(text, 'film.yaml'));
  const about = asMap(film['film']);
  const maps = (value: unknown): Loose[] =>
    Array.isArray(value) ? (value as unknown[]).map(asMap) : [];
  return {
    title: asText(about['title'], id),
    year: typeof about['year'] === 'number' ? about['year'] : 0,
    runtime: asSeconds(about['runtimeSeconds']),
    language: asText(film['language'], 'en'),
    parts: maps(film['parts']).map((part) => ({
      id: asText(part['id'], ''),
      start: asSeconds(part['start']),
      end: asSeconds(part['end']),
      accent: /^#[0-9a-f]{6}$/i.test(asText(part['accent'], ''))
        ? asText(part['accent'], '')
        : '#5c6280',
    })),
    sources: maps(film['sources']).map((source) => ({
      id: asText(source['id'], ''),
      title: asText(source['title'], asText(source['id'], '')),
    })),
  };
}
