import type { Models } from '../../../api/models.ts';
import { BarChart } from '../../parts/charts/bar-chart.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useWords } from '../../words/language.ts';
import { MODELS } from '../../words/models.ts';

/** How often persons confirmed what the scorer at work gave a probability. */
export function Calibration({ calibration }: { readonly calibration: Models['calibration'] }) {
  const w = useWords(MODELS);
  return (
    <section class="card">
      <h2>{w.calibration}</h2>
      {calibration.texts === 0 ? (
        <p class="soft">{w.noCalibration}</p>
      ) : (
        <div class="calibration">
          <p class="soft">
            {w.decided(calibration.texts)} (<Moment at={calibration.madeAt} relative />) ·{' '}
            {w.calibrationDesc}
          </p>
          <BarChart
            title={w.calibration}
            desc={w.calibrationDesc}
            labelTitle={w.range}
            valueTitle={w.confirmed}
            againstTitle={w.predicted}
            noteTitle={w.note}
            most={1}
            format={(value) => value.toFixed(2)}
            bars={calibration.bins.map(({ bin, texts, confirmed, predicted }) => ({
              label: `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}`,
              value: confirmed / Math.max(1, texts),
              against: predicted,
              note: w.texts(texts),
            }))}
          />
        </div>
      )}
    </section>
  );
}
