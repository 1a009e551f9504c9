import type { ReactElement } from 'react';
import { isPseudo, LANGUAGE_NAMES, LANGUAGES } from '#shared/language/languages';
import type { Settings } from '#shared/settings';
import { tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Choice, Radio } from './Choice';

/** The language of the app's own words. One that is not for viewers is listed only while it is on. */
export function LanguageSettings({ settings }: { settings: Settings }): ReactElement {
  const say = useWords();
  const { language: chosen } = settings;
  const isUnlisted = chosen !== 'system' && isPseudo(chosen);
  return (
    <Choice legend={say('settings.language')}>
      <Radio
        name="language"
        label={say('settings.language.system')}
        checked={chosen === 'system'}
        onCheck={() => {
          tell('changeSettings', { language: 'system' });
        }}
      />
      {[...LANGUAGES, ...(isUnlisted ? [chosen] : [])].map((language) => (
        <Radio
          key={language}
          name="language"
          label={LANGUAGE_NAMES[language]}
          lang={language}
          checked={chosen === language}
          onCheck={() => {
            tell('changeSettings', { language });
          }}
        />
      ))}
      <p>{say('settings.language.pack')}</p>
    </Choice>
  );
}
