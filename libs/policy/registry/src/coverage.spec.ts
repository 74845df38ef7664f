// The coverage table as the portal shows it: every provision of every document says where it is.
import { describe, expect, it } from '@jest/globals';
import { coverageOf } from './coverage.js';
import { loadPacks, readCases } from './load-packs.js';

const index = await loadPacks();

describe.each(index.packs.map((pack) => [pack.id, pack] as const))('coverage of %s', (id, pack) => {
  const rows = coverageOf(pack, readCases(id));

  it('has a row and a place for every provision, in the document’s order', () => {
    expect(rows.map((row) => row.provision)).toEqual(pack.provisions.map((p) => p.id));
    expect(rows.filter((row) => row.where.length === 0)).toEqual([]);
  });

  it('leads only to addresses of the portal', () => {
    const addresses = rows.flatMap((row) => row.where.flatMap((place) => place.address ?? []));
    expect(addresses.filter((address) => !/^\/(policy|registers|administration|posts|people|providers|contracts|appraisal|funding|pay)?(\/|$)/.test(address))).toEqual([]);
  });

  it('leads from a rule to its form in the explorer', () => {
    for (const decision of pack.decisions) {
      for (const provision of decision.applies) {
        expect(rows.find((row) => row.provision === provision.id)?.where.map((place) => place.address)).toContain(`/policy/${id}/decisions/${decision.name}`);
      }
    }
  });
});
