import { memo, type ReactElement } from 'react';
import type { HostState } from '#shared/host/views';
import { LinkList } from '../../ui/LinkList';

/** The whole film as the host may know it: every note with its moment, and every question for afterwards. */
export const PlanAhead = memo(function PlanAhead({
  host,
  onOpen,
}: {
  host: HostState;
  onOpen: (id: string) => void;
}): ReactElement {
  const cued = new Set(host.cues.map(({ id }) => id));
  const loose = host.questions.filter(({ id }) => !cued.has(id));
  return (
    <details>
      <summary>
        The whole plan <span className="tab-count">{host.cues.length}</span>
      </summary>
      <LinkList
        links={host.cues.map(({ planned, shown, ...cue }) => {
          const remark = shown ? 'shown' : planned ? 'in the plan' : undefined;
          return { ...cue, ...(remark !== undefined && { remark }) };
        })}
        onOpen={onOpen}
      />
      {loose.length > 0 && (
        <>
          <h4>Questions without a moment</h4>
          <LinkList
            links={loose.map(({ id, title }) => ({
              id,
              title,
              kind: 'question' as const,
              at: null,
            }))}
            plain
            onOpen={onOpen}
          />
        </>
      )}
    </details>
  );
});
