import type { ElectronApplication } from '@playwright/test';

/**
 * Calls a function in the main process through the inspector. While an app starts, the inspector may lose
 * the promise of a call to the garbage collector; then it is called again, so it must bear that.
 */
export async function inMain<Result, Argument = undefined>(
  app: ElectronApplication,
  call: (electron: typeof Electron.CrossProcessExports, argument: Argument) => Result,
  argument?: Argument,
): Promise<Awaited<Result>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await app.evaluate(
        call as Parameters<typeof app.evaluate>[0],
        argument,
      )) as Awaited<Result>;
    } catch (error) {
      if (tries === 5 || !String(error).includes('promise was garbage collected')) throw error;
    }
  }
}
