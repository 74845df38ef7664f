import { randomUUID } from 'node:crypto';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { OrgUnit, setUpTenant, setUpUnits, setUpUser, tenancyAccess } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { domain } from '../../index.js';
import { Employee, Placement, personnelAccess } from '../../personnel/index.js';
import { Worker } from '../../workforce/index.js';
import { Beneficiaries, serviceAccess, type RecordInput } from '../index.js';
import { trialIndex } from './trial-pack.js';

/** People of the house: name, unit, party. Everybody works at the host unit 甲街道 of the purchaser for 甲项目. */
const PEOPLE = [['ann', 'a.one', 'worker'], ['bob', 'a.one', 'worker'], ['lee', 'a.one', 'leader'], ['cat', 'a.two', 'worker'], ['hed', 'a', 'head']] as const;

/** An employer with two teams and a purchaser, over a database of its own, for the specifications of services. */
export async function serviceHouse(now: string, index: PolicyIndex = trialIndex) {
  const test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
  const tenantId = randomUUID();
  const buyerId = randomUUID();
  const units = new Map<string, OrgUnit>();
  const users = new Map<string, string>();
  const employees = new Map<string, string>();
  const clock = new FixedClock(new Date(now));
  const packId = index.packs[0]?.id ?? '';
  for (const [id, slug] of [[tenantId, 'one'], [buyerId, 'buyer']] as const) {
    await setUpTenant(test.database, { id, slug, name: slug, kind: 'ngo', packId, root: { code: 'a', name: '机构', kind: 'agency' }, validFrom: '2024-01-01' });
    await test.database.run({ tenantId: id }, (m) => setUpUnits(m, [{ path: 'a.one', name: '甲组', kind: 'team' }, { path: 'a.two', name: '乙组', kind: 'team' }], '2024-01-01'));
    for (const unit of await test.database.run({ tenantId: id }, (m) => m.find(OrgUnit))) units.set(`${id} ${unit.path}`, unit);
  }
  for (const [name, path, role] of PEOPLE) {
    await test.database.run({ tenantId }, async (m) => {
      const user = await setUpUser(m, { signInName: name, name, memberships: [{ unitPath: path, role }], validFrom: '2025-01-01' });
      const worker = await m.save(m.create(Worker, {
        number: name, name, nameInitials: name, sex: null, birthDate: '1990-01-01', identityHash: Buffer.from(name), identityMasked: '*', education: 'bachelor', employedFrom: '2025-01-01', employedTo: null, userId: user.id, abilityTestPassedOn: null,
        politicalStanceConfirmed: true, lawAndCharacterConfirmed: true, aptitudeConfirmed: true, healthy: true, richUnionExperience: false, massOrganisationExperience: false, socialWorkFullTimeBachelor: true, examConditionsMet: true,
        workStartedOn: null, eligible: null, highestGrade: null, judgedOn: null, basicResultId: null, gradeResultId: null,
      }));
      const employee = await m.save(m.create(Employee, {
        unitPath: path, unitId: units.get(`${tenantId} ${path}`)?.id ?? '', workerId: worker.id, userId: user.id, number: name, name, nameInitials: name, position: role, postType: null, grade: null, certificate: 'none',
        hiredOn: '2025-01-01', probationEndsOn: null, confirmedOn: null, leftOn: null, state: 'active', payScheme: 'new',
      }));
      await m.save(m.create(Placement, {
        unitPath: path, employeeId: employee.id, employeeName: name, certificate: 'none', purchaserTenantId: buyerId, purchaserUnitPath: 'a', hostUnitName: '甲街道', contractId: null, assignmentId: null, project: '甲项目', startsOn: '2025-01-01', endsOn: null,
      }));
      users.set(name, user.id);
      employees.set(name, employee.id);
    });
  }
  const access = new AccessService(new AccessRegistry([tenancyAccess, personnelAccess, serviceAccess], [...index.packs]), () => packId);
  const policy = new PolicyService(test.database, index, clock);
  const trail = new Trail();
  const vault = new IdentityVault('a secret of at least thirty-two characters');
  const as = (who: string, tenant = tenantId): RequestContext => {
    const [, path = 'a', role = 'buyer'] = PEOPLE.find(([name]) => name === who) ?? [];
    return { tenantId: tenant, userId: users.get(who) ?? randomUUID(), unitId: units.get(`${tenant} ${path}`)?.id ?? tenant, unitPath: path, roles: [role], requestId: 'r', ip: null, at: clock.now() };
  };
  return {
    test, tenantId, buyerId, units, users, employees, clock, access, policy, trail, vault, as, people: new Beneficiaries(test.database, access, trail, vault),
    employee: (who: string): string => employees.get(who) ?? '',
    key: randomUUID,
    /** `taken`, or the code and field of the refusal. */
    codeOf: (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`),
    rows: <T>(sql: string, values: unknown[] = [], tenant = tenantId): Promise<T[]> => test.database.run({ tenantId: tenant }, (m) => m.query(sql, values)),
  };
}

export type ServiceHouse = Awaited<ReturnType<typeof serviceHouse>>;

/** A visit as a worker enters it. */
export function visitRecord(more: Partial<RecordInput> = {}): RecordInput {
  return { kind: 'visit', heldOn: '2026-03-10', startsAt: '09:00', endsAt: '10:30', participants: 2, ...more };
}
