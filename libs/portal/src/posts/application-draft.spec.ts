import { describe, expect, test } from '@jest/globals';
import { EMPTY_DRAFT, factorsSchema, quotaFacts, unitKindOf } from './application-draft.js';

describe('an application before it exists', () => {
  test.each([['county-union', 'county-union-office'], ['direct-city-union', 'county-union-office'], ['city-union', 'city-union-office'], ['township-union', 'township-union'], ['county-service-centre', 'county-service-centre']])(
    'a post at a %s stands at a %s', (orgKind, kind) => { expect(unitKindOf(orgKind)).toBe(kind); },
  );

  test('the form asks only for what the number of posts hangs on at this kind of unit', () => {
    const asks = (kind: string) => Object.keys(factorsSchema(kind).properties ?? {}).filter((key) => key === 'establishmentStaffShort' || key === 'centreRating');
    expect([asks('township-union'), asks('county-union'), asks('county-service-centre')]).toEqual([[], ['establishmentStaffShort'], ['centreRating']]);
  });

  test('facts of an office carry its bargaining posts, those of a township its employees', () => {
    const draft = { ...EMPTY_DRAFT, requestedPosts: 2, bargainingPosts: 1, factors: { employees: 9000 }, workNeed: ' ' };
    expect(quotaFacts({ ...draft, orgKind: 'county-union' }, { posts: 3, bargaining: 2 })).toEqual({ unitKind: 'county-union-office', existingPosts: 3, requestedPosts: 2, establishmentStaffShort: false, existingBargainingPosts: 2, requestedBargainingPosts: 1 });
    expect(quotaFacts({ ...draft, orgKind: 'township-union' }, { posts: 0, bargaining: 0 })).toEqual({ unitKind: 'township-union', existingPosts: 0, requestedPosts: 2, employees: 9000 });
  });
});
