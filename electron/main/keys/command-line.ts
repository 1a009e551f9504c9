import { ACTION_IDS, isGlobalAction, type GlobalActionId } from '#shared/keys/actions';

/**
 * What a second start asks the running app to do: `footlight --do=playPause`. A desktop that gives programs no keys
 * of their own can still bind one of its keys to that.
 */
export function actionIn(argv: readonly string[]): GlobalActionId | undefined {
  const asked = argv.find((argument) => argument.startsWith('--do='))?.slice('--do='.length);
  const id = ACTION_IDS.find((candidate) => candidate === asked);
  return id !== undefined && isGlobalAction(id) ? id : undefined;
}
