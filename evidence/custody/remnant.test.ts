import { describe, expect, it } from 'vitest';
import {
  sampleBundle,
  sampleCapturedListing,
  samplePage,
} from '../../test/support/evidence-sample.ts';
import { filesOf } from '../../test/support/evidence-tamper.ts';
import { remnantOf } from './remnant.ts';

describe('what is left of a purged bundle', () => {
  it('is its manifest, digests, signature and account, and nothing that the page said', async () => {
    const { bytes } = await sampleBundle(samplePage({ listings: [sampleCapturedListing('one')] }));
    const files = filesOf(bytes);

    const remnant = remnantOf(bytes);

    const text = JSON.stringify(remnant);
    const manifest = JSON.parse(files.get('datapackage.json')?.toString() ?? '') as object;
    expect(text).not.toMatch(/出售/u);
    expect(remnant).toMatchObject({
      manifest: { resources: (manifest as { resources: object[] }).resources },
      seal: JSON.parse(files.get('datapackage-digest.json')?.toString() ?? '') as object,
      capture: {
        evidenceId: 'evd_sample',
        state: 'complete',
        listings: [{ sightingId: 'sgt_one' }],
      },
    });
  });

  it('is as much as can be read', () => {
    expect(remnantOf(Buffer.from('no bundle'))).toEqual({
      manifest: null,
      seal: null,
      capture: null,
    });
  });
});
