import { describe, expect, it } from 'vitest';
import { isAppAddress, pageAddress } from './app-address';

describe('isAppAddress', () => {
  it('knows the pages of the app', () => {
    expect(isAppAddress(pageAddress('index'))).toBe(true);
    expect(isAppAddress('footlight://app/assets/index.js')).toBe(true);
  });

  it.each([
    'footlight://app.evil/index.html',
    'footlight://evil/index.html',
    'footlight://app@evil/index.html',
    'footlight://user@app/index.html',
    'footlight://app:80/index.html',
    'footlights://app/index.html',
    'https://app/index.html',
    'file:///app/index.html',
    'data:text/html,footlight://app/',
    'about:blank',
    'footlight:app',
    '',
  ])('refuses %s', (address) => {
    expect(isAppAddress(address)).toBe(false);
  });
});
