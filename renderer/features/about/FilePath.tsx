import type { ReactElement } from 'react';

/** Where something lies on this computer: one press takes all of it, to be looked up there. */
export function FilePath({ path }: { path: string }): ReactElement {
  return <code className="about-path">{path}</code>;
}
