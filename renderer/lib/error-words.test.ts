import { describe, expect, it } from 'vitest';
import { toPlainError } from '#shared/errors';
import { diagnosis, saidError } from '#shared/said-error';
import { inTongue } from './error-words';
import { learn } from './wording';

const full = saidError('storage', 'errors.notes.full', {
  values: { most: 20_000 },
  remedy: 'errors.notes.full.remedy',
});

describe('an error that comes from the main process', () => {
  it.each([
    ['en', 'There are 20,000 notes already, and there is room for no more.'],
    ['de', 'Es gibt schon 20.000 Notizen, und für mehr ist kein Platz.'],
    ['fr', 'Il y a déjà 20\u202f000 notes, et il n’y a plus de place.'],
    ['es', 'Ya hay 20.000 notas y no caben más.'],
  ] as const)('is said in %s', async (tongue, message) => {
    const { say } = await learn(tongue);
    expect(inTongue(full.toPlain(), say)).toMatchObject({ code: 'storage', message });
  });

  it('is said with what it comes from in the same language, and whole where that is wanted', async () => {
    const { say } = await learn('de');
    const kept = saidError('storage', 'errors.not-kept', { cause: full }).toPlain();
    expect(inTongue(kept, say).message).toBe(
      'Was du getan hast, konnte nicht gespeichert werden: Es gibt schon 20.000 Notizen, und für mehr ist kein Platz.',
    );
    const film = saidError('not-found', 'errors.last-film', { cause: full }).toPlain();
    expect(inTongue(film, say).message).toMatch(/Exportiere einige und entferne sie hier\.$/);
  });

  it('keeps a diagnosis in English beside what to do, and what has no other words', async () => {
    const { say } = await learn('fr');
    const refused = diagnosis('It holds a bird.', {
      where: 'a.filmpack',
      remedy: 'errors.archive.ask-again',
    });
    expect(inTongue(refused.toPlain(), say)).toMatchObject({
      message: 'It holds a bird.',
      where: 'a.filmpack',
      remedy: 'Demandez une autre copie à la personne qui vous l’a donné.',
    });
    const odd = toPlainError(new Error('odd'));
    expect(inTongue(odd, say)).toBe(odd);
  });
});
