import { useLayoutEffect } from 'react';
import type { Settings } from '#shared/settings';

/** Gives the page the viewer's size of text and light, before anything in it is measured. */
export function useLook(settings: Settings | undefined): void {
  const size = settings?.textSize;
  const light = settings?.dim === true ? 'dim' : 'dusk';
  useLayoutEffect(() => {
    if (size === undefined) return;
    const { style, dataset } = document.documentElement;
    style.fontSize = `${String(size)}px`;
    dataset['light'] = light;
  }, [size, light]);
}
