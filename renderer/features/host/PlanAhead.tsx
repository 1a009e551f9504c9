import { memo, type ReactElement } from 'react';
import type { HostState } from '#shared/host/views';
import { useWords } from '../../lib/words';
import { LinkList } from '../../ui/LinkList';

/** The whole film as the host may know it: every note with its moment, and every question for afterwards. */
export const PlanAhead = memo(function PlanAhead({
  host,
  onOpen,
}: {
  host: HostState;
  onOpen: (id: string) => void;
}): ReactElement {
  const say = useWords();
  const cued = new Set(host.cues.map(({ id }) => id));
  const loose = host.questions.filter(({ id }) => !cued.has(id));
  return (
    <details>
      <summary>
        {say('host.plan')} <span className="tab-count">{host.cues.length}</span>
      </summary>
      <LinkList
        links={host.cues.map(({ planned, shown, ...cue }) => {
          const remark = shown
            ? say('host.cue.shown')
            : planned
              ? say('host.cue.planned')
              : undefined;
          return { ...cue, ...(remark !== undefined && { remark }) };
        })}
        onOpen={onOpen}
      />
      {loose.length > 0 && (
        <>
          <h4>{say('host.plan.loose')}</h4>
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
