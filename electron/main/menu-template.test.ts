import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu-template';
import { learnMain, type MainSay } from './tongue/main-say';

const ACTIONS = {
  onOpenPacks: () => undefined,
  onCommands: () => undefined,
  onAbout: () => undefined,
};

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? items(item.submenu) : []),
  ]);
}

function menu(say: MainSay, isMac: boolean): MenuItemConstructorOptions[] {
  return items(menuTemplate(say, { isMac, name: 'Footlight', actions: ACTIONS }));
}

describe.each([
  ['macOS', true],
  ['other systems', false],
])('the menu on %s', (_system, isMac) => {
  it('has a message for every item, roles too, so that none is left to Electron’s English', () => {
    const labels = menu((id) => `<${id}>`, isMac)
      .filter(({ type, label }) => type !== 'separator' && label !== 'Footlight')
      .map(({ label, role }) => label ?? `nothing (${role ?? 'no role'})`);
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) expect(label).toMatch(/^<main\.menu\.[a-z-]+>$/);
  });

  it('gives every role that has items of its own the items that are named here', () => {
    for (const { role, submenu } of menu((id) => id, isMac))
      if (role?.endsWith('Menu') === true) expect(submenu, role).not.toHaveLength(0);
  });

  it.each(['en', 'de', 'fr', 'es'] as const)('can be told by its letters in %s', async (tongue) => {
    const say = await learnMain(tongue);
    const tops = menuTemplate(say, { isMac, name: 'Footlight', actions: ACTIONS });
    const keys = tops.flatMap(({ label }) => /&(.)/.exec(label ?? '')?.[1]?.toLowerCase() ?? []);
    expect(keys).toHaveLength(isMac ? tops.length - 1 : tops.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it('opens packs, the list of commands, and the page about the app', () => {
  const done: string[] = [];
  const actions = {
    onOpenPacks: () => done.push('packs'),
    onCommands: () => done.push('commands'),
    onAbout: () => done.push('about'),
  };
  const all = items(menuTemplate((id) => id, { isMac: false, name: 'Footlight', actions }));
  for (const { click } of all) (click as (() => void) | undefined)?.();
  expect(done).toEqual(['packs', 'commands', 'about']);
});
