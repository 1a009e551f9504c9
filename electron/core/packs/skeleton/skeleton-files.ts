import { filmId } from '#shared/pack/film-id';
import { schemaFiles } from '../schema/json-schema';
import type { NewFilm } from './new-film';
import { outlineFilm, writtenTime, type Outline } from './outline';
import { filmText } from './film-text';
import { notesText } from './notes-text';

const SCHEMA_FOLDER = '.schema';

/** The line by which editors that know YAML find out what may stand in a file. */
function schemaLine(kind: string): string {
  return `# yaml-language-server: $schema=${SCHEMA_FOLDER}/${kind}.schema.json\n`;
}

const PEOPLE = `# The people of the film: characters (kind: cast) and those who made it (kind: crew).
# Without revealsAt a person is known from the start; with it, from that moment of the film on.
#
# - id: the-sister
#   name: Her name in the film
#   role: Who she is, in a few words
#   kind: cast
#   actor: Who plays her
#   revealsAt: 0:12:00
`;

const PLACES = `# The places of the film. Name the scenes that play there; a place on the map also has its lat and lon in degrees.
# Take the empty list away when you write the first one:
#
# - id: the-harbour
#   name: The harbour
#   area: Which town or part of it
#   scenes: [s1]
[]
`;

const SONGS = `# Songs and other music, in order. Performers are ids of people.yaml: those who are seen or heard.
# Take the empty list away when you write the first one:
#
# - id: the-waltz
#   title: The waltz
#   start: 0:05:10
#   end: 0:06:00
#   performers: []
#   precision: near
[]
`;

/**
 * The sources of a new pack: little, but complete. They pass every check, can be built and watched, and say in their
 * remarks how to go on.
 * @returns path inside the sources → text
 */
export function skeletonFiles(film: NewFilm): Map<string, string> {
  const outline = outlineFilm(film.runtime, film.lines);
  return new Map([
    ['film.yaml', schemaLine('film') + filmText(film, outline)],
    ['scenes.yaml', schemaLine('scenes') + scenesText(outline, film.lines !== undefined)],
    ['people.yaml', schemaLine('people') + peopleText(film)],
    ['places.yaml', schemaLine('places') + PLACES],
    ['songs.yaml', schemaLine('songs') + SONGS],
    ['entries/first-notes.md', notesText(outline)],
    // Beside the sources, so that editors find it without a network.
    ...[...schemaFiles()].map(([name, text]) => [`${SCHEMA_FOLDER}/${name}`, text] as const),
  ]);
}

function scenesText({ scenes }: Outline, isBySubtitles: boolean): string {
  const how = isBySubtitles
    ? 'These were cut where the subtitles are silent for longest. Correct them as you watch.'
    : 'These are all of about one length. Correct them as you watch.';
  const items = scenes.map(({ id, start, end, part }) => {
    const [from, until] = [writtenTime(start), writtenTime(end)];
    const title = part === 'credits' ? 'The credits' : `Scene from ${from}`;
    return `- id: ${id}
  start: ${from}
  end: ${until}
  part: ${part}
  title: ${title}
  summary: What happens from ${from} to ${until}, in a sentence or two of your own. Replace this.
  precision: near
`;
  });
  return `# The scenes, in order. They cover the film without gap or overlap: each starts where the one before ends.
# ${how}
# precision is "cue" where you know the start to about 3 seconds, "near" where to about 20.
# A scene may also have:
#   place: the-harbour           where it plays, an id of places.yaml
#   onScreen: [the-sister]       who is seen, ids of people.yaml
#   quiet: true                  no note may pop up: it would spoil the moment
#   asks: ["how does it begin"]  what somebody might type to find it

${items.join('\n')}`;
}

function peopleText({ directors }: NewFilm): string {
  const taken = new Set<string>();
  const items = directors.map((name, index) => {
    const made = filmId(name);
    const id = made === undefined || taken.has(made) ? `director-${String(index + 1)}` : made;
    taken.add(id);
    return `\n- id: ${id}\n  name: ${JSON.stringify(name)}\n  role: Director\n  kind: crew\n`;
  });
  return (
    PEOPLE +
    (items.length > 0
      ? items.join('')
      : '#\n# Take the empty list away when you write the first one:\n[]\n')
  );
}
