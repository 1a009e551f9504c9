import type { ReactElement } from 'react';
import type { ItemList } from '#shared/author/about-form';
import type { EntryForm } from '#shared/author/entry-form';
import type { DraftView, EntryField, ProblemView } from '#shared/author/views';
import { ENTRY_KINDS, VERDICTS } from '#shared/pack/entry-kinds';
import { useWording } from '../../lib/words';
import { CueRows } from './CueRows';
import { Field } from './Field';
import { NameList } from './NameList';
import { SourceRows } from './SourceRows';

interface EntryFieldsProps {
  form: EntryForm;
  names: DraftView['names'];
  problems: readonly ProblemView[];
  now: () => string;
  /** Adds somebody or something to the draft, and answers its id. */
  onNew: (list: ItemList, name: string) => Promise<string>;
  onType: (change: Partial<EntryForm>) => void;
}

/** All that can be said in an entry, each field with what the checks say of it. */
export function EntryFields({
  form,
  names,
  problems,
  now,
  onNew,
  onType,
}: EntryFieldsProps): ReactElement {
  const { say, number } = useWording();
  const of = (field: EntryField): ProblemView[] => problems.filter((one) => one.field === field);
  const line = (label: string, field: 'title' | 'verdictNote'): ReactElement => (
    <Field label={label} problems={of(field)}>
      {(control) => (
        <input
          {...control}
          type="text"
          className="input"
          dir="auto"
          maxLength={2000}
          value={form[field]}
          onChange={(event) => {
            onType({ [field]: event.target.value });
          }}
        />
      )}
    </Field>
  );
  const list = (field: 'people' | 'places' | 'songs' | 'scenes'): ReactElement => (
    <NameList
      label={say(`author-entry.${field}`)}
      values={form[field]}
      choices={names[field]}
      problems={of(field)}
      onChange={(values) => {
        onType({ [field]: values });
      }}
      onNew={field === 'scenes' ? undefined : (name) => onNew(field, name)}
    />
  );
  return (
    <div className="author-fields">
      {line(say('author.field.title'), 'title')}
      <Field
        label={say('author-entry.body')}
        hint={say('author-entry.body.hint')}
        problems={of('body')}
      >
        {(control) => (
          <textarea
            {...control}
            className="input author-body"
            dir="auto"
            rows={6}
            maxLength={40_000}
            value={form.body}
            onChange={(event) => {
              onType({ body: event.target.value });
            }}
          />
        )}
      </Field>
      <CueRows
        cues={form.cues}
        problems={of('cues')}
        now={now}
        onChange={(cues) => {
          onType({ cues });
        }}
      />
      <Field
        label={say('author-entry.reveals')}
        hint={say('author-entry.reveals.hint')}
        problems={of('revealsAt')}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            className="input author-input-time"
            value={form.revealsAt}
            onChange={(event) => {
              onType({ revealsAt: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label={say('author-entry.kind')} problems={of('kind')}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={form.kind}
            onChange={(event) => {
              const kind = ENTRY_KINDS.find((known) => known === event.target.value);
              if (kind) onType({ kind });
            }}
          >
            {ENTRY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {list('people')}
      {list('places')}
      {list('songs')}
      {list('scenes')}
      <NameList
        label={say('author-entry.films')}
        values={form.films}
        problems={of('films')}
        onChange={(films) => {
          onType({ films });
        }}
      />
      <NameList
        label={say('author-entry.tags')}
        values={form.tags}
        problems={of('tags')}
        onChange={(tags) => {
          onType({ tags });
        }}
      />
      <SourceRows
        sources={form.sources}
        choices={names.sources}
        problems={of('sources')}
        onChange={(sources) => {
          onType({ sources });
        }}
      />
      <Field label={say('author-entry.verdict')} problems={of('verdict')}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={form.verdict}
            onChange={(event) => {
              const verdict = VERDICTS.find((known) => known === event.target.value);
              if (verdict) onType({ verdict });
            }}
          >
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {say(`read.verdict.${verdict}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {line(say('author-entry.verdict-note'), 'verdictNote')}
      <Field
        label={say('author-entry.weight')}
        hint={say('author-entry.weight.hint')}
        problems={of('weight')}
      >
        {(control) => (
          <select
            {...control}
            className="select"
            value={String(form.weight)}
            onChange={(event) => {
              onType({ weight: Number(event.target.value) });
            }}
          >
            {weights(form.weight).map((weight) => (
              <option key={weight} value={String(weight)}>
                {number(weight)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** From 0 to 1 by tenths, and what is written. */
function weights(written: number): number[] {
  const tenths = Array.from({ length: 11 }, (_, index) => index / 10);
  return [...new Set([...tenths, written])].sort((a, b) => a - b);
}
