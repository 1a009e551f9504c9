/** The app's own scheme and its one host: everything a window shows comes from there. */
export const SCHEME = 'footlight';
export const HOST = 'app';

/** The pages that windows show, one for each kind of window. */
export type PageName = 'index' | 'float' | 'audience';

export function pageAddress(name: PageName): string {
  return `${SCHEME}://${HOST}/${name}.html`;
}

/** Whether an address is a page of the app. It is parsed, never compared as text: `footlight://app.evil` is not ours. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, port } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && port === '';
}
