import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { StageError } from '../../core/failure.ts';
import { FEATURE_COUNT, FEATURE_VERSION } from './features.ts';
import type { Model } from './model.ts';
import { ModelFile } from './schema.ts';

const LARGEST = 32_767;

function pack(weights: Float32Array, scale: number): string {
  const bytes = Buffer.alloc(weights.length * 2);
  weights.forEach((weight, place) => {
    bytes.writeInt16LE(Math.round(weight / scale), place * 2);
  });
  return deflateRawSync(bytes, { level: 9 }).toString('base64');
}

function unpack(packed: string, scale: number): Float32Array {
  const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: FEATURE_COUNT * 2 });
  if (bytes.length !== FEATURE_COUNT * 2) {
    throw new StageError('INPUT_INVALID', 'model file: wrong number of weights');
  }
  return Float32Array.from({ length: FEATURE_COUNT }, (_, place) => bytes.readInt16LE(place * 2) * scale);
}

/** A model as bytes: one JSON document, weights as 16-bit integers. No training text is in it. */
export function writeModel(model: Model): Uint8Array {
  const largest = model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const scale = largest / LARGEST;
  const file: ModelFile = {
    format: 'cardsweep-text-model',
    formatVersion: 1,
    card: {
      ...model.card,
      sources: model.card.sources.map((source) => ({ ...source })),
      notes: [...model.card.notes],
    },
    calibration: model.calibration,
    thresholds: model.thresholds,
    surfaces: model.surfaces,
    scale,
    weights: pack(model.weights, scale),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}

/** A parsed model document as a model. Throws `INPUT_INVALID` where it is none, or one of another feature version. */
export function modelOfDocument(document: unknown): Model {
  const parsed = ModelFile.safeParse(document);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new StageError('INPUT_INVALID', `model file: not a cardsweep text model (${where})`);
  }
  const { card, calibration, thresholds, surfaces, scale, weights } = parsed.data;
  if (card.featureVersion !== FEATURE_VERSION) {
    throw new StageError('INPUT_INVALID', `model file: feature version ${card.featureVersion}, need ${FEATURE_VERSION}`);
  }
  try {
    return { card, calibration, thresholds, surfaces, weights: unpack(weights, scale) };
  } catch (error) {
    throw new StageError('INPUT_INVALID', 'model file: weights unreadable', { cause: error });
  }
}

/** Reads a model file. Throws `INPUT_INVALID` where the bytes are no model of this version. */
export function readModel(bytes: Uint8Array): Model {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new StageError('INPUT_INVALID', 'model file: not JSON', { cause: error });
  }
  return modelOfDocument(document);
}
