import type { MenuItemConstructorOptions } from 'electron';
import type { MainSay } from './tongue/main-say';

export interface MenuActions {
  onOpenPacks: () => void;
  onCommands: () => void;
  onAbout: () => void;
}

interface MenuOptions {
  isMac: boolean;
  /** Of the app. */
  name: string;
  actions: MenuActions;
}

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The menu has only what needs one: opening packs, text editing, zoom, leaving, the list of all commands, and which app
 * this is. Everything else is in the window, with its keys. The list has no key here: a viewer may give it another.
 *
 * Items that a role does are named here all the same: Electron names them in English, whatever the language.
 */
export function menuTemplate(say: MainSay, options: MenuOptions): MenuItemConstructorOptions[] {
  const { isMac, actions } = options;
  return [
    ...(isMac ? [appMenu(say, options.name)] : []),
    {
      label: say('main.menu.file'),
      submenu: [
        {
          label: say('main.menu.open-packs'),
          accelerator: 'CmdOrCtrl+O',
          click: actions.onOpenPacks,
        },
        LINE,
        { role: 'close', label: say('main.menu.close') },
        { role: 'quit', label: say('main.menu.quit') },
      ],
    },
    editMenu(say, isMac),
    {
      label: say('main.menu.view'),
      submenu: [
        { label: say('main.menu.commands'), click: actions.onCommands },
        LINE,
        { role: 'zoomIn', label: say('main.menu.zoom-in') },
        { role: 'zoomOut', label: say('main.menu.zoom-out') },
        { role: 'resetZoom', label: say('main.menu.actual-size') },
        { role: 'togglefullscreen', label: say('main.menu.full-screen') },
      ],
    },
    {
      role: 'windowMenu',
      label: say('main.menu.window'),
      submenu: [
        { role: 'minimize', label: say('main.menu.minimize') },
        { role: 'zoom', label: say('main.menu.zoom') },
        ...(isMac
          ? [LINE, { role: 'front' as const, label: say('main.menu.to-front') }]
          : [{ role: 'close' as const, label: say('main.menu.close') }]),
      ],
    },
    {
      role: 'help',
      label: say('main.menu.help'),
      submenu: [{ label: say('main.menu.about', { app: options.name }), click: actions.onAbout }],
    },
  ];
}

/** The menu that macOS wants first, with the app's name. */
function appMenu(say: MainSay, app: string): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    label: app,
    submenu: [
      { role: 'about', label: say('main.menu.about', { app }) },
      LINE,
      { role: 'services', label: say('main.menu.services') },
      LINE,
      { role: 'hide', label: say('main.menu.hide', { app }) },
      { role: 'hideOthers', label: say('main.menu.hide-others') },
      { role: 'unhide', label: say('main.menu.show-all') },
      LINE,
      { role: 'quit', label: say('main.menu.quit-app', { app }) },
    ],
  };
}

function editMenu(say: MainSay, isMac: boolean): MenuItemConstructorOptions {
  const remove: MenuItemConstructorOptions = { role: 'delete', label: say('main.menu.delete') };
  const all: MenuItemConstructorOptions = { role: 'selectAll', label: say('main.menu.select-all') };
  return {
    role: 'editMenu',
    label: say('main.menu.edit'),
    submenu: [
      { role: 'undo', label: say('main.menu.undo') },
      { role: 'redo', label: say('main.menu.redo') },
      LINE,
      { role: 'cut', label: say('main.menu.cut') },
      { role: 'copy', label: say('main.menu.copy') },
      { role: 'paste', label: say('main.menu.paste') },
      ...(isMac
        ? [
            { role: 'pasteAndMatchStyle' as const, label: say('main.menu.paste-plain') },
            remove,
            all,
          ]
        : [remove, LINE, all]),
    ],
  };
}
