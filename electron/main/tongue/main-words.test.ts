import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Tongue } from '#shared/language/languages';
import { DEFAULT_SETTINGS } from '#shared/settings';
import type { AppState } from '#shared/ipc/state';
import { ENGLISH_SAY, learnMain, type MainSay } from './main-say';
import { MainWords } from './main-words';

/** A state whose language is chosen by hand. */
class Chooser {
  private listener: (state: AppState) => void = () => undefined;

  subscribe(listener: (state: AppState) => void): () => void {
    this.listener = listener;
    return () => undefined;
  }

  choose(tongue: Tongue | null): void {
    this.listener({ settings: DEFAULT_SETTINGS, tongue } as AppState);
  }
}

/** Everything that is drawn, as it names the commands. */
function drawnBy(words: MainWords): string[] {
  const drawn: string[] = [];
  words.inEach((say) => drawn.push(say('main.menu.commands')));
  return drawn;
}

describe('what the main process says', () => {
  it.each([
    ['en', 'Save the pack of Les Vampires'],
    ['de', 'Das Paket zu Les Vampires speichern'],
    ['fr', 'Enregistrer le pack de Les Vampires'],
    ['es', 'Guardar el paquete de Les Vampires'],
  ] as const)('is said in %s, with what fills it', async (tongue, words) => {
    const say = await learnMain(tongue);
    expect(say('main.save.pack', { film: 'Les Vampires' })).toBe(words);
  });

  it('can be seen to be made of messages', async () => {
    const long = await learnMain('en-XA');
    expect(long('main.files.pack')).toBe('[Ƒîļɱ þáçķ ẋẋẋ]');
  });
});

describe('the words of the main process', () => {
  it('are English until the language is known, then those of each that is chosen', async () => {
    const chooser = new Chooser();
    const words = new MainWords(chooser);
    const drawn = drawnBy(words);
    chooser.choose(null);
    expect(words.say('main.menu.quit')).toBe('Quit');
    for (const tongue of ['de', 'fr', 'es', 'en'] as const) {
      chooser.choose(tongue);
      const say = await learnMain(tongue);
      await expect.poll(() => words.say('main.menu.quit')).toBe(say('main.menu.quit'));
    }
    expect(drawn).toEqual([
      'All commands…',
      'Alle Befehle …',
      'Toutes les commandes…',
      'Todas las órdenes…',
      'All commands…',
    ]);
  });

  it('are drawn once for a language, however often the state changes', async () => {
    const chooser = new Chooser();
    const drawn = drawnBy(new MainWords(chooser));
    for (let i = 0; i < 5; i += 1) chooser.choose('de');
    await expect.poll(() => drawn.length).toBe(2);
    chooser.choose('de');
    await learnMain('de');
    expect(drawn).toHaveLength(2);
  });

  it('are those of the last choice, whichever file comes first', async () => {
    for (const last of LANGUAGES) {
      const chooser = new Chooser();
      const words = new MainWords(chooser);
      for (const tongue of LANGUAGES) if (tongue !== last) chooser.choose(tongue);
      chooser.choose(last);
      const say: MainSay = last === 'en' ? ENGLISH_SAY : await learnMain(last);
      await Promise.all(LANGUAGES.map(learnMain));
      await expect.poll(() => words.say('main.menu.quit')).toBe(say('main.menu.quit'));
    }
  });
});
