import type { ReactElement } from 'react';
import type { NameChoice, ProblemView } from '#shared/author/views';
import { NameList } from './NameList';
import { useKept } from './use-kept';

interface KeptNamesProps {
  label: string;
  /** As they are kept. */
  values: readonly string[];
  keep: (values: string[]) => void;
  choices?: readonly NameChoice[];
  problems?: readonly ProblemView[] | undefined;
}

/** A list of names that is kept with each change of it. */
export function KeptNames(props: KeptNamesProps): ReactElement {
  const { label, values, keep, choices, problems } = props;
  // As one text, so that two answers that say the same are the same.
  const kept = useKept(JSON.stringify(values), (typed) => {
    keep(JSON.parse(typed) as string[]);
  });
  return (
    <NameList
      label={label}
      values={JSON.parse(kept.value) as string[]}
      {...(choices && { choices })}
      problems={problems}
      onChange={(next) => {
        kept.type(JSON.stringify(next));
      }}
    />
  );
}
