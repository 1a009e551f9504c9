import type { ReactElement } from 'react';
import type { HostChoices } from '#shared/host/plan';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';

const CARDS: readonly HostChoices['cards'][] = ['host', 'auto'];
const PACES: readonly HostChoices['pace'][] = ['few', 'normal'];

/** How cards come to the audience. */
export function Choices({ choices }: { choices: HostChoices }): ReactElement {
  const say = useWords();
  return (
    <section aria-labelledby="host-cards">
      <h3 id="host-cards">{say('host.cards')}</h3>
      <fieldset className="host-choice">
        <legend>{say('host.cards.when')}</legend>
        {CARDS.map((value) => (
          <label key={value} className="option">
            <input
              type="radio"
              name="host-cards"
              checked={choices.cards === value}
              onChange={() => {
                tell('hostChoose', { cards: value });
              }}
            />
            {say(`host.cards.${value}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className="host-choice">
        <legend>{say('host.pace')}</legend>
        {PACES.map((value) => (
          <label key={value} className="option">
            <input
              type="radio"
              name="host-pace"
              checked={choices.pace === value}
              onChange={() => {
                tell('hostChoose', { pace: value });
              }}
            />
            {say(`host.pace.${value}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
