import type { ApiTemplate } from '../../../core/recipient-api.ts';

/** A template and everything in it, each once. */
export function everyPart(template: ApiTemplate): readonly ApiTemplate[] {
  return [template, ...within(template).flatMap(everyPart)];
}

function within(template: ApiTemplate): readonly ApiTemplate[] {
  switch (template.kind) {
    case 'array':
    case 'concat':
      return template.parts;
    case 'object':
      return template.entries.map(([, part]) => part);
    case 'each':
      return [template.of];
    case 'constant':
    case 'field':
    case 'secret':
    case 'file':
      return [];
  }
}

/** Every language that a template names. */
export function languagesOf(template: ApiTemplate): readonly ('zh' | 'en')[] {
  return everyPart(template).flatMap((part) =>
    part.kind === 'field' && part.style.language !== undefined ? [part.style.language] : [],
  );
}
