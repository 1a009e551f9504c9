import type { ReactElement } from 'react';
import type { ItemList, PersonForm, PlaceForm, SongForm } from '#shared/author/about-form';
import type { AboutView, DraftView, ItemView } from '#shared/author/views';
import { ask } from '../../lib/api';
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

const ON_TIME = 'hours, minutes and seconds of the film, 0:26:33';

function PersonFields({ form, of, keep }: FieldsProps<PersonForm>): ReactElement {
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
      {line('Name', 'name')}
      <Choice
        label="Cast or crew"
        value={form.kind}
        options={{ cast: 'Cast: somebody in the film', crew: 'Crew: somebody who made it' }}
        problems={of('kind')}
        onChoose={(kind) => {
          keep({ kind });
        }}
      />
      {line('What they are', 'role')}
      {line('Played by', 'actor')}
      {line('May be known from', 'revealsAt', `${ON_TIME}; empty for the beginning`)}
    </>
  );
}

function PlaceFields({ form, names, of, keep }: FieldsProps<PlaceForm>): ReactElement {
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
      {line('Name', 'name')}
      {line('Where it is', 'area', 'a town, a quarter, a country')}
      <KeptNames
        label="Scenes in which it is seen"
        values={form.scenes}
        choices={names.scenes}
        problems={of('scenes')}
        keep={(scenes) => {
          keep({ scenes });
        }}
      />
      {line('Latitude', 'lat', 'degrees, 34.149; empty for a place that is an invention')}
      {line('Longitude', 'lon', 'degrees, west of Greenwich with a minus: -118.339')}
    </>
  );
}

function SongFields({ form, names, of, keep }: FieldsProps<SongForm>): ReactElement {
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
      {line('Title', 'title')}
      {line('Begins', 'start', ON_TIME)}
      {line('Ends', 'end')}
      <KeptNames
        label="Who sings or plays"
        values={form.performers}
        choices={names.people}
        problems={of('performers')}
        keep={(performers) => {
          keep({ performers });
        }}
      />
      <Choice
        label="How well the times are known"
        value={form.precision}
        options={{ cue: 'To about 3 seconds', near: 'To about 20 seconds' }}
        problems={of('precision')}
        onChoose={(precision) => {
          keep({ precision });
        }}
      />
    </>
  );
}
