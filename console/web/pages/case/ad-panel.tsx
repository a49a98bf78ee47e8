import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { CaseDocument, ShownSighting, TextReading } from '../../../api/cases.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Tag } from '../../parts/tag.tsx';
import { apiAddress, get } from '../../reach/api.ts';
import { CASE_WORDS } from '../../words/cases.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { signalName } from '../../words/signals.ts';
import { MarkedText, signed, weightOf } from './marked-text.tsx';
import { CASE } from './words.ts';

/** As many reasons as are read. */
const MOST_REASONS = 12;

/** The advertisement as it was seen: its text with marks, how it reads undisguised, and its picture. */
export function AdPanel({
  sightings,
  shown,
  onShow,
}: {
  readonly sightings: CaseDocument['sightings'];
  readonly shown: ShownSighting;
  readonly onShow: (sightingId: string) => void;
}) {
  const w = useWords(CASE);
  const { data: reading } = useQuery({
    queryKey: ['reading', shown.sightingId],
    queryFn: ({ signal }) => get<TextReading>(`/sightings/${shown.sightingId}/reading`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const weights = reading?.weights ?? [];
  return (
    <section class="card stack" aria-labelledby="ad-title">
      <h2 id="ad-title">{w.ad}</h2>
      <Where sighting={shown} />
      <div class="ad-texts">
        <div>
          <MarkedText sighting={shown} weights={weights} />
          <p class="soft no-print">{shown.isCut ? w.cut : w.marksHint}</p>
        </div>
        <div class="ad-reading">
          <h3>{w.reading}</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
          <p class="foreign" tabIndex={0}>
            {reading?.text ?? ''}
          </p>
          <Disguises words={reading?.words ?? []} />
        </div>
      </div>
      <Reasons sighting={shown} weights={weights} />
      <Picture sighting={shown} />
      {sightings.length < 2 ? null : (
        <div class="row no-print" role="group" aria-label={w.otherTexts}>
          <span class="soft">{w.otherTexts}</span>
          {sightings.map(({ sightingId, text }) => (
            <Button
              key={sightingId}
              aria-pressed={sightingId === shown.sightingId}
              onClick={() => onShow(sightingId)}
            >
              <span class="foreign ad-choice">{text.slice(0, 24)}</span>
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function Where({ sighting }: { readonly sighting: ShownSighting }) {
  const w = useWords(CASE);
  const c = useWords(CASE_WORDS);
  return (
    <p class="row ad-where">
      <Tag>{c.surfaces[sighting.surface]}</Tag>
      <span class="foreign">{sighting.platform}</span>
      {sighting.author === null ? null : (
        <span class="foreign">
          {w.author} {sighting.author}
        </span>
      )}
      <code class="foreign ad-url">{sighting.url}</code>
      {sighting.postedAt === null ? null : (
        <span class="soft">
          {w.posted} <Moment at={sighting.postedAt} />
        </span>
      )}
      <span class="soft">
        {w.seen} <Moment at={sighting.firstSeenAt} />
      </span>
      {sighting.gone === null ? null : (
        <Tag tone="good">
          {w.goneAs[sighting.gone.as]} <Moment at={sighting.gone.at} />
        </Tag>
      )}
    </p>
  );
}

function Disguises({ words }: { readonly words: TextReading['words'] }) {
  const w = useWords(CASE);
  if (words.length === 0) {
    return <p class="soft">{w.readingHint}</p>;
  }
  return (
    <ul class="ad-disguises" aria-label={w.disguises}>
      {words.slice(0, MOST_REASONS).map(({ span, written, reads }) => (
        <li key={span[0]}>
          <span class="foreign">{written}</span> → <strong class="foreign">{reads}</strong>
        </li>
      ))}
    </ul>
  );
}

/** Every kind of observation once, gravest first. */
function Reasons({
  sighting,
  weights,
}: {
  readonly sighting: ShownSighting;
  readonly weights: TextReading['weights'];
}) {
  const w = useWords(CASE);
  const language = useLanguage();
  const weighed = [...new Set(sighting.signals.map(({ id }) => id))]
    .map((id) => ({
      id,
      weight: sighting.signals.find((one) => one.id === id)?.weight ?? weightOf(id, weights),
    }))
    .toSorted((one, other) => Math.abs(other.weight ?? 0) - Math.abs(one.weight ?? 0));
  if (weighed.length === 0) {
    return null;
  }
  return (
    <div>
      <h3>{w.signals}</h3>
      <ul class="reasons">
        {weighed.slice(0, MOST_REASONS).map(({ id, weight }) => (
          <li key={id}>
            <Tag tone={weight !== null && weight < 0 ? 'good' : 'warn'}>
              {signalName(id, language)}
              {weight === null ? '' : ` ${signed(weight)}`}
            </Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The picture of the text on its page, or of the page; cards in it are covered, and the reviewer's peace applies. */
function Picture({ sighting }: { readonly sighting: ShownSighting }) {
  const w = useWords(CASE);
  const { evidence, sightingId } = sighting;
  const [failed, setFailed] = useState<string | null>(null);
  if (evidence?.hasPicture !== true && evidence?.hasPage !== true) {
    return <p class="soft">{w.noPicture}</p>;
  }
  const of = evidence.hasPicture ? 'text' : 'page';
  const address = apiAddress(`/sightings/${sightingId}/picture`, { of });
  const caption = of === 'text' ? w.picture : w.pagePicture;
  return (
    <figure class="ad-picture">
      {failed === address ? (
        <p class="soft" role="status">
          {w.pictureFailed}
        </p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- focus clears the blur as pointing does
        <div class="ad-picture-box" tabIndex={0} role="group" aria-label={caption}>
          <img
            class="picture"
            src={address}
            alt={caption}
            loading="lazy"
            onError={() => setFailed(address)}
          />
        </div>
      )}
      <figcaption class="soft">{caption}</figcaption>
    </figure>
  );
}
