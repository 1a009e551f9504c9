import type { Platform } from '#shared/keys/platform';

export const PLATFORM: Platform = navigator.userAgent.includes('Macintosh') ? 'mac' : 'other';
