import { stop } from './runtime/say';
import { npmScript, npmScriptsTogether } from './runtime/step';

// `npm run check`: everything that needs no Electron. What looks at the sources uses one core each; the tests use all.
try {
  await npmScriptsTogether(['format:check', 'lint', 'types']);
  npmScript('unit');
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
