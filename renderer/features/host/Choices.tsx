import type { ReactElement } from 'react';
import type { HostChoices } from '#shared/host/plan';
import { tell } from '../../lib/api';

const CARDS: readonly { value: HostChoices['cards']; label: string }[] = [
  { value: 'host', label: 'Only when I show them' },
  { value: 'auto', label: 'By themselves, at their moment' },
];
const PACES: readonly { value: HostChoices['pace']; label: string }[] = [
  { value: 'few', label: 'Few: what the room would miss most' },
  { value: 'normal', label: 'Normal: one every minute or two' },
];

/** How cards come to the audience. */
export function Choices({ choices }: { choices: HostChoices }): ReactElement {
  return (
    <section aria-labelledby="host-cards">
      <h3 id="host-cards">Cards for the audience</h3>
      <fieldset className="host-choice">
        <legend>When</legend>
        {CARDS.map(({ value, label }) => (
          <label key={value} className="option">
            <input
              type="radio"
              name="host-cards"
              checked={choices.cards === value}
              onChange={() => {
                tell('hostChoose', { cards: value });
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <fieldset className="host-choice">
        <legend>How many</legend>
        {PACES.map(({ value, label }) => (
          <label key={value} className="option">
            <input
              type="radio"
              name="host-pace"
              checked={choices.pace === value}
              onChange={() => {
                tell('hostChoose', { pace: value });
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
