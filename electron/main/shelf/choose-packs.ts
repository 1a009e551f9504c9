import { askWhatToOpen } from '../ask-for-files';
import type { Services } from '../services';

/** Asks for packs, and takes in those that the viewer chooses. */
export async function choosePacks({ shelf, words }: Services): Promise<void> {
  shelf.expect();
  shelf.take(await askWhatToOpen('packs', words.say));
}
