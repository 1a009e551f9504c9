/** How much light a room has: dark, light, or as the system says. */
export const THEMES = ['dark', 'light', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** What is painted before any page is there: `--ground` of `renderer/styles/tokens.css`, so that a dark room stays dark. */
export const FIRST_GROUNDS = { dark: '#0b0f1f', light: '#f5efe3' } as const;
