import type { ReactElement } from 'react';
import type { ItemList, PersonForm, PlaceForm, SongForm } from '#shared/author/about-form';
import type { AboutView, DraftView, ItemView } from '#shared/author/views';
import { ask } from '../../lib/api';
import { useWords } from '../../lib/words';
import type { SaidOf } from './AboutFilm';
import { Choice } from './Choice';
import { KeptField } from './KeptField';
import { KeptNames } from './KeptNames';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';

interface ItemFieldsProps {
  list: ItemList;
  id: string;
  draft: DraftView;
  about: AboutView;
  said: SaidOf;
}

interface FieldsProps<Form> {
  form: Form;
  names: DraftView['names'];
  of: (field: string) => ReturnType<SaidOf>;
  keep: (set: Partial<Form>) => void;
}

/** All that can be said of a person, a place or a song, each field with what the checks say of it. */
export function ItemFields({ list, id, draft, about, said }: ItemFieldsProps): ReactElement {
  const { said: words, trouble, run } = useDoing();
  const common = {
    names: draft.names,
    of: (field: string) => said({ list, id, field }),
  };
  const formIn = <Form,>(items: readonly ItemView<Form>[]): Form | undefined =>
    items.find((item) => item.id === id)?.form;
  const { people, places, songs } = about.lists;
  const person = list === 'people' ? formIn(people.items) : undefined;
  const place = list === 'places' ? formIn(places.items) : undefined;
  const song = list === 'songs' ? formIn(songs.items) : undefined;
  return (
    <div className="author-fields">
      {person && (
        <PersonFields
          {...common}
          form={person}
          keep={(set) => {
            run(() => ask('keepDraftItem', { list: 'people', id, set }));
          }}
        />
      )}
      {place && (
        <PlaceFields
          {...common}
          form={place}
          keep={(set) => {
            run(() => ask('keepDraftItem', { list: 'places', id, set }));
          }}
        />
      )}
      {song && (
        <SongFields
          {...common}
          form={song}
          keep={(set) => {
            run(() => ask('keepDraftItem', { list: 'songs', id, set }));
          }}
        />
      )}
      <Outcome said={words} trouble={trouble} />
    </div>
  );
}

function PersonFields({ form, of, keep }: FieldsProps<PersonForm>): ReactElement {
  const say = useWords();
  const line = (
    label: string,
    field: 'name' | 'role' | 'actor' | 'revealsAt',
    hint?: string,
  ): ReactElement => (
    <KeptField
      label={label}
      value={form[field]}
      hint={hint}
      isShort={field === 'revealsAt'}
      problems={of(field)}
      keep={(typed) => {
        keep({ [field]: typed });
      }}
    />
  );
  return (
    <>
      {line(say('author-film.name'), 'name')}
      <Choice
        label={say('author-film.person.kind')}
        value={form.kind}
        options={{
          cast: say('author-film.person.kind.cast'),
          crew: say('author-film.person.kind.crew'),
        }}
        problems={of('kind')}
        onChoose={(kind) => {
          keep({ kind });
        }}
      />
      {line(say('author-film.person.role'), 'role')}
      {line(say('author-film.person.actor'), 'actor')}
      {line(say('author-film.person.reveals'), 'revealsAt', say('author-film.person.reveals.hint'))}
    </>
  );
}

function PlaceFields({ form, names, of, keep }: FieldsProps<PlaceForm>): ReactElement {
  const say = useWords();
  const line = (
    label: string,
    field: 'name' | 'area' | 'lat' | 'lon',
    hint?: string,
  ): ReactElement => (
    <KeptField
      label={label}
      value={form[field]}
      hint={hint}
      isShort={field === 'lat' || field === 'lon'}
      problems={of(field)}
      keep={(typed) => {
        keep({ [field]: typed });
      }}
    />
  );
  return (
    <>
      {line(say('author-film.name'), 'name')}
      {line(say('author-film.place.area'), 'area', say('author-film.place.area.hint'))}
      <KeptNames
        label={say('author-film.place.scenes')}
        values={form.scenes}
        choices={names.scenes}
        problems={of('scenes')}
        keep={(scenes) => {
          keep({ scenes });
        }}
      />
      {line(say('author-film.place.lat'), 'lat', say('author-film.place.lat.hint'))}
      {line(say('author-film.place.lon'), 'lon', say('author-film.place.lon.hint'))}
    </>
  );
}

function SongFields({ form, names, of, keep }: FieldsProps<SongForm>): ReactElement {
  const say = useWords();
  const line = (label: string, field: 'title' | 'start' | 'end', hint?: string): ReactElement => (
    <KeptField
      label={label}
      value={form[field]}
      hint={hint}
      isShort={field !== 'title'}
      problems={of(field)}
      keep={(typed) => {
        keep({ [field]: typed });
      }}
    />
  );
  return (
    <>
      {line(say('author.field.title'), 'title')}
      {line(say('author-film.song.start'), 'start', say('author-film.time.hint'))}
      {line(say('author-film.song.end'), 'end')}
      <KeptNames
        label={say('author-film.song.performers')}
        values={form.performers}
        choices={names.people}
        problems={of('performers')}
        keep={(performers) => {
          keep({ performers });
        }}
      />
      <Choice
        label={say('author-film.song.precision')}
        value={form.precision}
        options={{
          cue: say('author-film.song.precision.cue'),
          near: say('author-film.song.precision.near'),
        }}
        problems={of('precision')}
        onChoose={(precision) => {
          keep({ precision });
        }}
      />
    </>
  );
}
