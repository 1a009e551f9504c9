import { lazy } from 'react';

// Views that no start needs: they are fetched when they are first wanted.

export const HeldBack = lazy(() =>
  import('../features/held-back/HeldBack').then((module) => ({ default: module.HeldBack })),
);
export const LibraryView = lazy(() =>
  import('../features/library/LibraryView').then((module) => ({ default: module.LibraryView })),
);
export const EntryReader = lazy(() =>
  import('../features/read/EntryReader').then((module) => ({ default: module.EntryReader })),
);
export const LongRead = lazy(() =>
  import('../features/read/LongRead').then((module) => ({ default: module.LongRead })),
);
export const SettingsView = lazy(() =>
  import('../features/settings/SettingsView').then((module) => ({
    default: module.SettingsView,
  })),
);
