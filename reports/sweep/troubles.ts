import type { FailureCode } from '../../core/failure.ts';
import { adviceFor } from '../words/advice.ts';
import type { Wording } from '../words/wording.ts';
import { foreign, words } from './markup.ts';
import type { Trouble } from './sweep-report.ts';

/** How many addresses are listed for one code. */
const LISTED = 12;

/** Where the sweep was stopped or failed, by code, with what to do; nothing where all went well. */
export function troubleSection(heading: Wording, troubles: readonly Trouble[]): string {
  if (troubles.length === 0) {
    return '';
  }
  const groups = new Map<FailureCode, Trouble[]>();
  for (const trouble of troubles) {
    groups.set(trouble.code, [...(groups.get(trouble.code) ?? []), trouble]);
  }
  const blocks = [...groups].map(([code, members]) => group(code, members));
  return `<section><h2>${words(heading)} (${troubles.length})</h2>\n${blocks.join('\n')}\n</section>`;
}

function group(code: FailureCode, members: readonly Trouble[]): string {
  const lines = members.slice(0, LISTED).map(({ url, sourceId }) => {
    const where = url === null ? '' : `<span class="url">${foreign(url)}</span>`;
    const source = sourceId === null ? '' : ` <span class="soft">${foreign(sourceId)}</span>`;
    return `<li>${where}${source}</li>`;
  });
  const rest = members.length - lines.length;
  const more = rest > 0 ? `<li class="soft">+${rest}</li>` : '';
  return `<div class="trouble"><h3><code>${foreign(code)}</code> × ${members.length}</h3><p>${words(adviceFor(code))}</p><ul>${lines.join('')}${more}</ul></div>`;
}
