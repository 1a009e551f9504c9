import { stop } from './runtime/say';
import { npmScript } from './runtime/step';

/** `npm run check`: everything that needs no Electron. */
const STEPS = ['format:check', 'lint', 'types', 'unit'] as const;

try {
  for (const step of STEPS) npmScript(step);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
