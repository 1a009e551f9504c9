import { writeFileSync } from 'node:fs';
import { drawIcon, ICON_SIZES, pathOfIcon } from './draw';

// `npm run icons`: the mark of the app in the sizes that systems ask for, from its two drawings. The packager makes the
// forms of macOS and Windows from them. They are made anew only when a drawing has changed, so they are kept.
for (const size of ICON_SIZES) writeFileSync(pathOfIcon(size), drawIcon(size));
