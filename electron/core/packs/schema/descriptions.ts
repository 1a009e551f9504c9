import type { SourceKind } from './source-kinds';

/** Fields that mean the same wherever they stand. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  id: 'A stable name: small letters, figures and hyphens. Others refer to it, so do not change it later.',
  title: 'What stands above it: one line.',
  start: 'When it begins: hours, minutes and seconds of the reference release, such as 0:26:33.',
  end: 'When it ends, as 0:27:10.',
  precision: 'How well the start is known: cue to about 3 seconds, near to about 20.',
  asks: 'What somebody might type to find it, in plain words. Searched, never shown.',
  lat: 'Degrees north (WGS 84); south is negative.',
  lon: 'Degrees east (WGS 84); west is negative.',
  sources:
    'Where you know it from: an id of the sources in film.yaml, then a page, paragraph or claim, such as the-book p12.',
  source: 'An id of the sources in film.yaml.',
  ref: 'Where in that source: a page, a paragraph, a claim.',
  at: 'When it is worth showing, such as 0:01:40.',
  until: 'The last moment at which it may still come up, such as 0:02:30.',
  scene: 'The scene that the moment lies in, an id of scenes.yaml.',
  figure: 'Something drawn beside the chapter.',
  type: 'What is drawn: map (the places), quotes (which film is named when), or bars.',
};

const ENTRY: Readonly<Record<string, string>> = {
  cues: 'When it is worth showing: 0:01:40, or 0:01:40 to 0:02:30, or 0:01:40 to 0:02:30 in scene-id. Without cues it never pops up.',
  people: 'Whom it is about, ids of people.yaml.',
  places: 'Which places it is about, ids of places.yaml.',
  songs: 'Which songs it is about, ids of songs.yaml.',
  scenes: 'Which scenes it is about, ids of scenes.yaml.',
  films: 'Other films that it names, with their years: "Metropolis (1927)". Each gets a page.',
  pictures: 'Pictures that belong to it, ids of media.yaml. They are shown on its page.',
  tags: 'Words to find it and others like it by. A notice has flashing-light, loud-sound or distress.',
  verdictNote:
    'What is right and how you know, or what the sources differ about. A corrected entry needs it.',
};

/** What each field of each kind of source file is for; `''` is the file itself. Lists are passed over: `parts.id`. */
export const DESCRIPTIONS: Readonly<
  Record<SourceKind, Readonly<Record<string, string>> & { '': string }>
> = {
  film: {
    '': 'film.yaml: the film itself, what the pack was made from, its parts, releases and landmarks.',
    id: 'The name of the pack: small letters, figures and hyphens. A pack with the same name replaces this one.',
    version: 'Three numbers, such as 1.0.0. Raise it whenever you hand the pack on.',
    language: 'The language that the pack is written in, as a short code: en, fr, pt-BR.',
    film: 'What is known of the film as a whole.',
    'film.title': 'The title of the film.',
    'film.year': 'The year of the first showing.',
    'film.runtimeSeconds': 'How long the reference release is, to its last frame: 1:32:00.',
    'film.directors': 'Who directed it.',
    'film.writers': 'Who wrote it.',
    'film.genres': 'What sort of film it is.',
    'film.rating': 'For which age it is rated.',
    'film.aspectRatio': 'The shape of the picture, such as "2.55:1".',
    'film.facts': 'What is a number or a date: the budget, the shoot, awards.',
    'film.facts.label': 'What the fact is about, such as Budget.',
    'film.facts.value': 'The fact, such as "nine dollars, as listed in 1961".',
    sources: 'Where you know things from: books, pages, and your own eyes (kind: editor).',
    'sources.title': 'The title of the source.',
    'sources.kind': 'What it is: book, essay, article, database, editor.',
    'sources.note': 'From when it is, what it covers and how far it can be trusted.',
    parts: 'Acts, chapters, seasons, in order. Each scene belongs to one.',
    'parts.accent': 'Its colour on the ribbon, such as "#4C6FB1".',
    'parts.scenery':
      'The place that is drawn behind the film while this part is on, in the colours of the film; a street lamp if left out.',
    'parts.credits': 'true where the story is over and only credits run; such parts come last.',
    palette: 'Colours of the film, from the darkest to the brightest.',
    'palette.ink': 'The darkest: the ground.',
    'palette.dusk': 'Dark: surfaces.',
    'palette.rose': 'In between: quiet marks.',
    'palette.lamp': 'Light: what is on.',
    'palette.accent': 'The brightest: what matters most.',
    editions: 'Releases of the film. The first is the reference: all times are taken from it.',
    'editions.label':
      'How somebody recognises the release, such as Blu-ray (23.976 frames a second).',
    'editions.frameRate': 'Frames a second.',
    'editions.points':
      'How it runs against the reference: at least two of [second there, second here], with straight lines between.',
    landmarks: 'Moments that anybody recognises, to get in step with.',
    'landmarks.label': 'What is seen or heard at that moment.',
    'landmarks.at': 'When it comes, such as 0:01:02.5.',
    'landmarks.revealsAt':
      'From when on a first-time viewer may read the label; from the start if left out.',
    synonyms:
      'Words that mean the same when this film is searched, in groups: [[car, automobile]].',
  },
  scenes: {
    '': 'scenes.yaml: the scenes, in order. They cover the film without gap or overlap.',
    part: 'The part that it belongs to, an id of the parts in film.yaml.',
    summary: 'What happens, in a sentence or two of your own.',
    place: 'Where it plays, an id of places.yaml.',
    onScreen: 'Who is seen, ids of people.yaml.',
    quiet: 'true where a pop-up would spoil the moment: notes wait until the scene is over.',
  },
  people: {
    '': 'people.yaml: characters and those who made the film.',
    name: 'The name as it is shown: of a character the name in the film.',
    role: 'Who that is, in a few words.',
    kind: 'cast for characters, crew for those who made the film.',
    actor: 'Who plays the character.',
    revealsAt:
      'From when on a first-time viewer may know of this person; from the start if left out.',
  },
  places: {
    '': 'places.yaml: where the film plays and was shot.',
    name: 'The name of the place.',
    area: 'The town, or the part of it.',
    scenes: 'The scenes in which it is seen, ids of scenes.yaml.',
  },
  songs: {
    '': 'songs.yaml: songs and other music, in order.',
    performers: 'Who sings or plays, ids of people.yaml; nobody for the score.',
  },
  map: {
    '': 'map.yaml: the ground under the places, as a few simple lines.',
    area: 'The rectangle that is drawn, in degrees.',
    'area.north': 'Its upper edge.',
    'area.south': 'Its lower edge.',
    'area.west': 'Its left edge.',
    'area.east': 'Its right edge.',
    lines: 'Coasts, rivers, roads, hills.',
    'lines.kind': 'What the line is.',
    'lines.label': 'Its name.',
    'lines.points': 'Its points in order, each as [lat, lon].',
    labels: 'Names on the map.',
    'labels.label': 'The name.',
  },
  media: {
    '': 'media.yaml: the pictures in the folder media, what each shows and whose it is.',
    file: 'The name of the file in the folder media: a PNG, JPEG or WebP without camera data.',
    alt: 'What is to be seen, for somebody who cannot see it.',
    caption: 'A line to stand below it.',
    by: 'Who made it.',
    licence:
      'Under what it may be handed on: own-work, public-domain, CC0-1.0, FAL-1.3, or a Creative Commons licence such as CC-BY-SA-4.0.',
    why: 'Where you got it; of a picture in the public domain how you know that.',
  },
  claims: {
    '': 'claims.yaml: what the sources say, one claim at a time. filmpack check fails while no entry tells one.',
    ref: 'How entries refer to it, such as T10.',
    gist: 'What is claimed, in your own words.',
  },
  entry: {
    '': 'The fields under the "# Title" of a note, up to the first empty line.',
    ...ENTRY,
    kind: 'What sort of note it is. A question may pause an evening with guests; a notice warns of a moment.',
    revealsAt:
      'From which moment of the film a first-time viewer may know any of it, its title included; 0:00:00 if it gives nothing away. No cue comes before it.',
    verdict:
      'confirmed (seen in the film, or two independent sources), reported (one source says so), disputed (sources differ), corrected (the source is wrong).',
    weight:
      '0 to 1: how much a viewer would miss it. Decides what is shown when there is no room for all.',
  },
  read: {
    '': 'The fields under the "# Title" of a long read (reads/*.md), up to the first empty line.',
    summary: 'What it is about, for a list. Gives nothing away.',
    order: 'Its place among the long reads: small numbers come first.',
  },
  chapter: {
    '': 'The fields under a "## Title" of a long read. Each paragraph ends with its sources: [the-book p12; editor scene:pier].',
    ...ENTRY,
    revealsAt:
      'From which moment of the film a first-time viewer may read it; from the start if left out.',
    verdict: 'How sure you are: confirmed, reported (if left out), disputed or corrected.',
    weight: '0 to 1: how much a viewer would miss it; 0.4 if left out.',
    entries: 'Shorter notes that belong beside it, ids in reading order.',
    gather: 'Lets the chapter list by itself the notes with these verdicts that cite a source.',
    'gather.verdicts': 'The verdicts that are gathered, such as [corrected].',
    'figure.title': 'What the bars show.',
    'figure.unit': 'What is counted, such as million US dollars.',
    'figure.bars': 'Two to twelve of them.',
    'figure.bars.label': 'What the bar is for.',
    'figure.bars.value': 'How long it is.',
    'figure.bars.shown': 'What is written beside it.',
  },
};
