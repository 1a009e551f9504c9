import type { NewFilm } from './new-film';
import { writtenTime, type Outline } from './outline';

/** Colours that go with any film, one for each part in turn. */
const ACCENTS = ['#4C6FB1', '#D9819C', '#C4663F'];
const CREDITS_ACCENT = '#5C6280';

/** `film.yaml` of a new pack, with remarks that say what each piece is for. */
export function filmText(film: NewFilm, outline: Outline): string {
  const { id, title, year, directors, language } = film;
  const names = directors.length > 0 ? directors : ['Not yet named'];
  const runtime = writtenTime(film.runtime);
  const seconds = String(film.runtime);
  return `# The film itself, what you know it from, its parts, its releases and its landmarks.

id: ${JSON.stringify(id)}
# Raise it whenever you hand the pack on: filmpack diff says by how much.
version: 0.1.0
# The language that you write in.
language: ${JSON.stringify(language)}

film:
  title: ${JSON.stringify(title)}
  year: ${String(year)}
  # Of the release that your times are taken from, to the last frame.
  runtimeSeconds: ${runtime}
  directors: [${names.map((name) => JSON.stringify(name)).join(', ')}]
  # What is a number or a date goes here, each with where you know it from:
  # facts:
  #   - label: Shot in
  #     value: Six weeks in the spring of 1960
  #     sources: [the-book p12]

# Where you know things from. Entries name one of these ids and a page, paragraph or claim: the-book p12.
sources:
  - id: editor
    title: Seen and heard in the film itself
    kind: editor
  # - id: the-book
  #   title: Title and author of the book
  #   kind: book

# Acts, chapters, seasons: whatever this film is made of. Each has a colour on the ribbon, and may name the place that is
# drawn behind the film while it is on: scenery: pier
parts:
${outline.parts.map(partText).join('')}
# Colours of the film, from the darkest to the brightest.
palette:
  ink: "#0E1430"
  dusk: "#4A3F78"
  rose: "#D98A9E"
  lamp: "#F2B35E"
  accent: "#F6D341"

# Your release comes first: it is the one that all times refer to. Another one says how it runs against it,
# by points of (second here, second there) with straight lines between them.
editions:
  - id: reference
    label: The release that these times are taken from
    points: [[0, 0], [${seconds}, ${seconds}]]
  # A television broadcast at 25 frames a second of a film made at 24:
  # - id: broadcast
  #   label: European broadcast (25 frames a second)
  #   frameRate: 25
  #   points: [[0, 0], [${seconds}, ${String(Math.round(film.runtime * 0.96))}]]

# Moments that anybody recognises, to get in step with. One that gives something away has a revealsAt.
landmarks:
${outline.landmarks.map(landmarkText).join('')}`;
}

function partText(part: Outline['parts'][number], index: number): string {
  const accent = part.credits
    ? CREDITS_ACCENT
    : (ACCENTS[index % ACCENTS.length] ?? CREDITS_ACCENT);
  return `  - id: ${part.id}
    title: ${part.title}
    start: ${writtenTime(part.start)}
    end: ${writtenTime(part.end)}
    accent: "${accent}"
${part.credits ? '    credits: true\n' : ''}`;
}

function landmarkText({ id, label, at, revealsAt }: Outline['landmarks'][number]): string {
  const hidden = revealsAt === undefined ? '' : `    revealsAt: ${writtenTime(revealsAt)}\n`;
  return `  - id: ${id}\n    label: ${label}\n    at: ${writtenTime(at)}\n${hidden}`;
}
