import { expect, type Page } from '@playwright/test';
import type { Entry } from '#shared/pack/entry';
import { plainText } from '#shared/pack/rich-text';
import { FILM, type BuiltFilm } from './pack';

/** Everything that a page holds, seen or unseen: its whole DOM with attributes. */
async function wholePage(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** A chapter has the very words that a view of the app is headed with: they give nothing away. */
const HEADING = 'After the film';

/** Kinds whose titles are names, which other entries may mention. */
const NAMES = ['person', 'place', 'song'];

/** The first words of a text: enough to know it by. */
function beginning({ content }: Entry): string {
  return plainText(content).slice(0, 60);
}

/** Titles and first words that no page may hold yet. Titles that an open entry shares are no secret. */
function secretsAt(second: number, { manifest, entries, scenes }: BuiltFilm): string[] {
  const open = new Set(
    entries.filter((entry) => entry.revealsAt <= second).map(({ title }) => title),
  );
  const hidden = entries.filter((entry) => entry.revealsAt > second);
  const told = new Set(entries.filter((entry) => entry.revealsAt <= second).map(beginning));
  const shown = new Set(
    entries.filter((entry) => entry.revealsAt <= second).flatMap(({ pictures = [] }) => pictures),
  );
  const picturesAhead = (manifest.pictures ?? []).filter(({ id }) => !shown.has(id));
  const scenesAhead = scenes.filter((scene) => scene.start > second);
  return [
    ...hidden
      .filter(
        ({ title, kind }) =>
          !open.has(title) && title.length > 12 && !NAMES.includes(kind) && title !== HEADING,
      )
      .map(({ title }) => title),
    ...hidden.map((entry) => `data-entry="${entry.id}"`),
    ...hidden.map(({ id }) => `#/entry/${id}"`),
    ...hidden.map(beginning).filter((text) => text.length > 40 && !told.has(text)),
    ...scenesAhead.map(({ summary }) => summary),
    ...picturesAhead.flatMap(({ alt, file }) => [alt, file.split('/')[1] ?? file]),
  ];
}

/** Holds a page against the pack: whatever opens after that second must have left no trace in it. */
export async function expectNoSecret(
  page: Page,
  second: number,
  where: string,
  film = FILM,
): Promise<void> {
  const held = (await wholePage(page)).replaceAll('&amp;', '&');
  const found = secretsAt(second, film).filter((secret) => held.includes(secret));
  expect(found, `${where} at ${String(second / 60)} minutes`).toEqual([]);
}
