import icon from '../../../resources/icons/256x256.png?asset';

/** The mark of the app, for desktops that ask a window rather than the package that it came in. */
export const ICON: string = icon;
