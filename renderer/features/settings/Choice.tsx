import type { ReactElement, ReactNode } from 'react';

/** A group of settings under one heading. */
export function Choice({
  legend,
  children,
}: {
  legend: string;
  children: ReactNode;
}): ReactElement {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface RadioProps {
  name: string;
  label: string;
  /** Of the label, where it is another language than that of the app. */
  lang?: string;
  checked: boolean;
  onCheck: () => void;
}

/** One of several that exclude one another. */
export function Radio({ name, label, lang, checked, onCheck }: RadioProps): ReactElement {
  return (
    <label className="option">
      <input type="radio" name={name} checked={checked} onChange={onCheck} />
      {lang === undefined ? label : <bdi lang={lang}>{label}</bdi>}
    </label>
  );
}
