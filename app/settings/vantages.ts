import { Given } from './given.ts';

/** A forward proxy of the operator's own in another place, its address by reference. */
export interface VantageSetting {
  /** Stands in proofs. */
  readonly name: string;
  /** `env:NAME` or `file:/path`, where the `http://` address of the proxy stands. */
  readonly proxy: string;
}

const VANTAGE = /^([a-z0-9][a-z0-9-]{0,31})=(env:\w+|file:\/.+)$/u;

/** `VANTAGES`: `NAME=env:VARIABLE` or `NAME=file:/path`, commas or spaces between; each name once. */
export const VantagesSetting = Given.transform((value) =>
  (value ?? '').split(/[\s,]+/u).filter((one) => one !== ''),
)
  .refine(
    (written) => written.every((one) => VANTAGE.test(one)) && areNamedOnce(written),
    'NAME=env:VARIABLE or NAME=file:/path for each vantage, commas between, each name once',
  )
  .transform((written) => written.map(vantageOf));

function areNamedOnce(written: readonly string[]): boolean {
  return new Set(written.map((one) => one.split('=', 1)[0])).size === written.length;
}

function vantageOf(written: string): VantageSetting {
  const [, name = '', proxy = ''] = VANTAGE.exec(written) ?? [];
  return { name, proxy };
}
