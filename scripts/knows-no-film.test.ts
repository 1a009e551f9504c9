import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { BUNDLED_PACKS } from './bundled-packs';
import { CHECKOUT } from './runtime/checkout';

interface Source {
  film: { title: string; directors: string[]; writers: string[] };
}

function yaml(id: string, file: string): unknown {
  return parse(readFileSync(join(CHECKOUT, 'resources', 'packs', id, file), 'utf8'));
}

/** What would tell that a line of code was written for one film: its id, its title, who made it and who is in it. */
function namesOf(id: string): string[] {
  const { film } = yaml(id, 'film.yaml') as Source;
  const people = yaml(id, 'people.yaml') as { id: string; name: string }[];
  const names = [...film.directors, ...film.writers, ...people.map(({ name }) => name)];
  // A first name alone is a word of the language as well.
  return [id, film.title, ...names.filter((name) => name.includes(' ')), ...surnames(film)];
}

function surnames({ directors, writers }: Source['film']): string[] {
  return [...directors, ...writers].map((name) => name.split(' ').at(-1) ?? name);
}

/** The code of the product: no tests, and nothing that only tests use. */
const CODE = ['electron', 'renderer', 'shared', 'scripts']
  .flatMap((room) =>
    readdirSync(join(CHECKOUT, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(room, file),
    ),
  )
  .filter((file) => /\.(?:ts|tsx|css|html)$/.test(file))
  .filter((file) => !/\.test\.ts$|[/\\]testing[/\\]/.test(file));

test.each(BUNDLED_PACKS)('nothing in the code knows %s', (id) => {
  expect(CODE.length).toBeGreaterThan(300);
  const names = namesOf(id).map((name) => name.toLowerCase());
  expect(names.length).toBeGreaterThan(5);
  const found = CODE.flatMap((file) => {
    const text = readFileSync(join(CHECKOUT, file), 'utf8').toLowerCase();
    return names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});
