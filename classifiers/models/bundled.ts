import type { Model } from './model.ts';
import { modelOfDocument } from './model-file.ts';
import shipped from './shipped.json' with { type: 'json' };

let bundled: Model | null = null;

/** The model that ships with the program, read once. */
export function bundledModel(): Model {
  bundled ??= modelOfDocument(shipped);
  return bundled;
}
