import type { SightingBrief } from '../../../api/cases.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/language.ts';
import { CASE } from './words.ts';

/** Where and when the advertisement was seen, the newest first. */
export function TimelinePanel({
  timeline,
  total,
  shownId,
  onShow,
}: {
  readonly timeline: readonly SightingBrief[];
  readonly total: number;
  readonly shownId: string | null;
  readonly onShow: (sightingId: string) => void;
}) {
  const w = useWords(CASE);
  return (
    <section class="card" aria-labelledby="timeline-title">
      <h2 id="timeline-title">
        {w.timeline} ({total})
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <ol class="timeline" tabIndex={0}>
        {timeline.map((one) => (
          <li key={one.sightingId} aria-current={one.sightingId === shownId ? 'true' : undefined}>
            <Moment at={one.firstSeenAt} />
            <div class="timeline-what">
              <span class="foreign timeline-text">{one.text}</span>
              <span class="soft foreign timeline-text">
                {one.author} {one.url}
              </span>
            </div>
            <div class="row">
              {one.similarity === null ? null : (
                <Tag>
                  {w.near} {Math.round(one.similarity * 100)}%
                </Tag>
              )}
              {one.goneAt === null ? null : (
                <Tag tone="good">
                  {w.goneAs[one.goneAs ?? 'deleted']} <Moment at={one.goneAt} />
                </Tag>
              )}
              <Button kind="quiet" class="no-print" onClick={() => onShow(one.sightingId)}>
                {w.details}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
