import { writtenTime, type Outline } from './outline';

/**
 * `entries/first-notes.md` of a new pack: two notes that show the form. Remarks stand behind values, because a line
 * that begins with `# ` is the title of the next note.
 */
export function notesText({ scenes }: Outline): string {
  const story = scenes.filter(({ part }) => part !== 'credits');
  const first = story[0] ?? { id: '', start: 0, end: 0 };
  const later = story[Math.floor(story.length / 2)] ?? first;
  const cue = Math.min(Math.floor((first.start + first.end) / 4), 30);
  const reveal = Math.ceil(later.start);
  const until = Math.floor((later.start + later.end) / 2);
  return `# Your first note
id: first-note                  # small letters, figures and hyphens; never changed later
kind: trivia                    # or plot, person, song, place, goof, credit, connection, award, review, essay, question, notice
cues:                           # when it is worth showing, and in which scene; without cues it never pops up
  - ${writtenTime(cue)} to ${writtenTime(Math.floor(first.end) - 1)} in ${first.id}
revealsAt: 0:00:00              # from when a first-time viewer may know any of this, the title too
scenes: [${first.id}]               # what it is about; people, places and songs are named in the same way
tags: [example]
asks: ["how is a note written"] # what somebody might type to find it
sources: [editor scene:${first.id}]  # an id of the sources in film.yaml, and where in it
verdict: confirmed              # or reported (one source says so), disputed, corrected (with a verdictNote)
weight: 0.5                     # 0 to 1: how much a viewer would miss it

Replace this with something worth knowing, in your own words. It has to be read within twenty seconds: sixty words are plenty.

# A note that waits
id: note-that-waits
kind: trivia
cues:
  - ${writtenTime(reveal)} to ${writtenTime(until)} in ${later.id}
revealsAt: ${writtenTime(reveal)}              # before this moment nobody finds it, unless they have seen the film
scenes: [${later.id}]
tags: [example]
sources: [editor scene:${later.id}]
verdict: confirmed
weight: 0.4

This one keeps a secret until its scene has begun. Text may lean on *emphasis* and lead to [another note](#first-note) or to [a scene](#scene-${later.id}).
`;
}
