import { describe, expect, it } from '@jest/globals';
import { mayGive, type Giving } from './may-give.js';

const SLOT = { raterId: null, parties: ['group-leader'], kind: 'line', raterUnitPath: null, purchaserTenantId: null };
const LEADER: Giving = { userId: 'u', roles: ['group-leader'], place: 'a.t1', roundPlace: 'a', personId: 'p', overPerson: true };

describe('who may give what an assignment asks for', () => {
  it.each([
    ['a holder of the party over the person', {}, {}, true],
    ['nobody of another party', { parties: ['supervisor'] }, {}, false],
    ['nobody whose rights do not reach the person', {}, { overPerson: false }, false],
    ['nobody for themselves', {}, { personId: 'u' }, false],
    ['the named rater, wherever they sit', { raterId: 'u', parties: [] }, { overPerson: false, place: 'a.t9' }, true],
    ['themselves, where the sheet is their own', { raterId: 'u', kind: 'self' }, { personId: 'u' }, true],
    ['nobody in the place of the named rater', { raterId: 'other' }, {}, false],
    ['the unit that was drawn', { kind: 'crossed', raterUnitPath: 'a.t1' }, { overPerson: false }, true],
    ['no other unit than the drawn one', { kind: 'crossed', raterUnitPath: 'a.t2' }, { overPerson: true }, false],
    ['no unit whose name merely begins alike', { kind: 'crossed', raterUnitPath: 'a.t' }, {}, false],
    ['whoever stands over all units of the round', { kind: 'crossed', raterUnitPath: 'a.t2' }, { place: 'a' }, true],
    ['nobody here where the purchaser’s unit is to give it', { kind: 'host', purchaserTenantId: 't' }, {}, false],
  ] as const)('is %s', (_name, slot, giving, expected) => {
    expect(mayGive({ ...SLOT, ...slot, parties: [...('parties' in slot ? slot.parties : SLOT.parties)] }, { ...LEADER, ...giving })).toBe(expected);
  });
});
