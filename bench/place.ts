import { chmodSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../scripts/runtime/checkout';
import { resolveElectron } from '../scripts/runtime/electron';
import {
  isRoot,
  makeFolderFor,
  NOBODY,
  prepareLaunch,
  type Launch,
} from '../scripts/runtime/ordinary-user';
import { npmScript } from '../scripts/runtime/step';
import { ensureSystemPackages } from '../scripts/runtime/system-packages';
import { startVirtualDisplay } from '../scripts/runtime/virtual-display';
import { startApp, type Started } from './support';

/** Where both apps run: the built Footlight, a bare window, a profile and a display in memory. */
export interface Place {
  launch: Launch;
  bare: string;
  profile: string;
  env: Record<string, string>;
  close(): void;
}

/** Builds the app and makes a place for it and the bare window. Linux only. */
export async function openPlace(): Promise<Place> {
  npmScript('build');
  ensureSystemPackages('display');
  const launch = prepareLaunch(await resolveElectron(), CHECKOUT);
  const display = await startVirtualDisplay(isRoot() ? NOBODY : undefined);
  const bare = makeFolderFor(undefined, 'footlight-bare-');
  cpSync(join(CHECKOUT, 'bench', 'bare-app'), bare, { recursive: true });
  chmodSync(bare, 0o755);
  const profile = makeFolderFor(launch.owner, 'footlight-bench-');
  const close = (): void => {
    for (const folder of [bare, profile]) rmSync(folder, { recursive: true, force: true });
    display.close();
  };
  return { launch, bare, profile, env: display.env, close };
}

/** A profile in which the question of the first start is answered, as from the second start on. */
export async function answerOnce(place: Place): Promise<void> {
  const { app, page } = await startFootlight(place);
  await page.getByRole('button', { name: /Yes, I have seen it/ }).click();
  await page.getByRole('slider', { name: 'The film' }).waitFor();
  await app.close();
}

/** @param folder one of its own inside the place's profile, for a window beside others */
export function startFootlight(
  { launch, profile, env }: Place,
  folder = 'footlight',
  switches: readonly string[] = [],
): Promise<Started> {
  return startApp(launch, launch.appFolder, `${profile}/${folder}`, env, switches);
}

export function startBare(
  { launch, bare, profile, env }: Place,
  switches: readonly string[] = [],
): Promise<Started> {
  return startApp(launch, bare, `${profile}/bare`, env, switches);
}
