import type { Tongue } from '#shared/language/languages';
import type { StateHub } from '../state-hub';
import { ENGLISH_SAY, learnMain, type MainSay } from './main-say';

/** What the main process says in the language of the state, and word of it when that is another one. */
export class MainWords {
  private spoken: MainSay = ENGLISH_SAY;
  private tongue: Tongue = 'en';
  private readonly listeners = new Set<(say: MainSay) => void>();

  constructor(hub: Pick<StateHub, 'subscribe'>) {
    hub.subscribe(({ tongue }) => {
      if (tongue === null || tongue === this.tongue) return;
      this.tongue = tongue;
      void this.learn(tongue);
    });
  }

  /** In the language of the moment: for a dialog that opens now. */
  readonly say: MainSay = (id, values) => this.spoken(id, values);

  /** Calls at once, and whenever there is another language: for a menu, which stays. */
  inEach(draw: (say: MainSay) => void): void {
    this.listeners.add(draw);
    draw(this.spoken);
  }

  private async learn(tongue: Tongue): Promise<void> {
    const learnt = await learnMain(tongue);
    // Meanwhile another one may have been chosen, which came first.
    if (this.tongue !== tongue) return;
    this.spoken = learnt;
    for (const draw of this.listeners) draw(learnt);
  }
}
