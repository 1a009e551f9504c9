import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { FootlightError, toPlainError } from './errors';
import { fromWire, toWire } from './ipc/wire';
import { ENGLISH_ERRORS, type ErrorMessageId } from './language/messages/errors';
import { diagnosis, inEnglish, saidError } from './said-error';

const IDS = Object.keys(ENGLISH_ERRORS) as ErrorMessageId[];

/** A value for each argument of a message: a large number where one is written as such. */
function valuesFor(id: ErrorMessageId): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const element of parse(ENGLISH_ERRORS[id])) {
    if (element.type === TYPE.number) values[element.value] = 12_345;
    else if (element.type === TYPE.argument) values[element.value] = `<${element.value}> $& {x}`;
  }
  return values;
}

describe('the English of an error', () => {
  it.each(IDS)('%s is what a formatter makes of it, without one', (id) => {
    const kinds = new Set(parse(ENGLISH_ERRORS[id]).map(({ type }) => type));
    for (const kind of kinds) expect([TYPE.literal, TYPE.argument, TYPE.number]).toContain(kind);
    const values = valuesFor(id);
    expect(inEnglish(id, values)).toBe(
      new IntlMessageFormat(ENGLISH_ERRORS[id], 'en').format(values),
    );
  });
});

describe('an error with words in every language', () => {
  const full = saidError('storage', 'errors.notes.full', {
    values: { most: 20_000 },
    where: 'notes.json',
    remedy: 'errors.notes.full.remedy',
  });

  it('has English ones for those who say no other', () => {
    expect(full).toBeInstanceOf(FootlightError);
    expect(full.message).toBe('There are 20,000 notes already, and there is room for no more.');
    expect(full.remedy).toBe('Export some and remove them here.');
  });

  it('crosses processes with what it takes to say it', () => {
    const there = FootlightError.fromPlain(fromWire(toWire(full.toPlain())));
    expect(there.toPlain()).toEqual(full.toPlain());
    expect(there.said).toEqual({
      message: 'errors.notes.full',
      remedy: 'errors.notes.full.remedy',
      values: { most: 20_000 },
    });
  });

  it('speaks of what it comes from, in short or in full', () => {
    expect(saidError('storage', 'errors.not-kept', { cause: full }).message).toBe(
      `What you did could not be kept: ${full.message}`,
    );
    const film = saidError('not-found', 'errors.last-film', { cause: full });
    expect(film.message).toBe(
      `The film that was open last cannot be opened. ${full.message} notes.json Export some and remove them here.`,
    );
    expect(film.said?.cause).toEqual(full.toPlain());
    expect(saidError('storage', 'errors.library', { cause: new Error('odd') }).said?.cause).toEqual(
      toPlainError(new Error('odd')),
    );
  });
});

it('a diagnosis stays English, and what to do about it does not', () => {
  const { message, remedy, said } = diagnosis('It holds a bird.', {
    where: 'a.filmpack',
    remedy: 'errors.archive.ask-again',
  });
  expect([message, remedy]).toEqual([
    'It holds a bird.',
    'Ask whoever gave it to you for another copy.',
  ]);
  expect(said).toEqual({ remedy: 'errors.archive.ask-again', values: {} });
});
