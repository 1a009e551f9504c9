/**
 * Makes changes in the notebook at argv[2] without a pause, and says on its output what it asks for and what
 * was answered: one JSON array a line. It ends only by being killed.
 */
import { Notebook } from '../notebook';
import { changesFrom, idOf, type Change } from './changes';

const [path = '', argument = '0'] = process.argv.slice(2);
const life = Number(argument);
const say = (...words: unknown[]): void => {
  // To a pipe this is written before the call ends.
  process.stdout.write(`${JSON.stringify(words)}\n`);
};

let ids = 0;
const notebook = await Notebook.open({
  path,
  now: () => new Date(life * 1000),
  newId: () => idOf(life, (ids += 1)),
  onTrouble: ({ message }) => {
    say('trouble', message);
  },
  onChange: () => undefined,
});

function make(change: Change): Promise<unknown> {
  if (change.kind === 'add') return notebook.add(change.note, change.fromDraft);
  if (change.kind === 'draft') return notebook.keepDraft(change.draft);
  if (change.kind === 'edit') return notebook.edit(change.id, change.text);
  return notebook[change.kind](change.id);
}

say('open');
for (const together of changesFrom(life)) {
  // Several at once, as two windows would ask for them.
  await Promise.all(
    together.map(async (change) => {
      say('asked', change);
      await make(change).then(
        () => {
          say('kept');
        },
        (error: unknown) => {
          say('refused', String(error));
        },
      );
    }),
  );
}
