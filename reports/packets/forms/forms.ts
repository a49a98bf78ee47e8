import declared12377 from './12377.json' with { type: 'json' };
import declaredPolice from './police.json' with { type: 'json' };
import { ReportingForm } from './schema.ts';

const CENTRE = ReportingForm.parse(declared12377);
const FORMS: readonly ReportingForm[] = [CENTRE, ReportingForm.parse(declaredPolice)];

/** The form of a recipient; the reporting centre's for one that has none of its own, for it asks for everything. */
export function formOf(recipientId: string): ReportingForm {
  return FORMS.find(({ recipients }) => recipients.includes(recipientId)) ?? CENTRE;
}
