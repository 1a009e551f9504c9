import type { EntryKind } from '#shared/pack/entry-kinds';
import type { Pack } from '#shared/pack/pack';
import { entry, person, place, scene, smallPack } from '#shared/watch/testing/small-pack';

/** An invented film in one language, and what its viewers ask. */
export interface JudgedFilm {
  language: string;
  title: string;
  /** Id → title, body, kind. */
  entries: Readonly<Record<string, readonly [title: string, body: string, kind?: EntryKind]>>;
  people?: Readonly<Record<string, string>>;
  places?: Readonly<Record<string, string>>;
  /** Which entries are about which person or place: entry → ids. */
  about?: Readonly<Record<string, readonly string[]>>;
  /** Query → the entry that has to come first; after a blank, others that have to be among the results. */
  judged: Readonly<Record<string, string>>;
  /** Queries that nothing answers. */
  unanswered?: readonly string[];
}

/** The pack of an invented film. */
export function judgedPack(film: JudgedFilm): Pack {
  const { language, title, entries, people = {}, places = {}, about = {} } = film;
  const pack = smallPack(1000, {
    entries: Object.entries(entries).map(([id, [heading, body, kind = 'trivia']]) =>
      entry(id, {
        title: heading,
        body,
        kind,
        people: (about[id] ?? []).filter((one) => one in people),
        places: (about[id] ?? []).filter((one) => one in places),
      }),
    ),
    people: Object.entries(people).map(([id, name]) => person(id, 0, { name })),
    places: Object.entries(places).map(([id, name]) => place(id, ['whole'], name)),
    scenes: [scene('whole', 0, 1000)],
  });
  const { manifest } = pack;
  return {
    ...pack,
    manifest: {
      ...manifest,
      id: `film-${language}`,
      language,
      film: { ...manifest.film, title },
    },
  };
}
