import { addDays, day } from '@gongqiao/kernel';
import { IsNull, type EntityManager } from 'typeorm';
import { Employee, Placement } from '../personnel/index.js';
import type { AssignedPlace, AssignmentFollower } from '../workforce/index.js';

/** From here on nobody works at the place any more; one that had not begun never was. */
async function leaveOpenPlace(m: EntityManager, employee: Employee, startOn: string): Promise<void> {
  const open = await m.findOneBy(Placement, { employeeId: employee.id, endsOn: IsNull() });
  if (!open) return;
  if (open.startsOn >= startOn) await m.remove(open);
  else await m.save(Object.assign(open, { endsOn: addDays(day(startOn), -1) }));
}

async function returnToHouse(m: EntityManager, employee: Employee, from: string): Promise<void> {
  if (employee.leftOn !== null && employee.leftOn < from) return;
  const later = await m.createQueryBuilder(Placement, 'next').where('next.employee_id = :id and coalesce(next.ends_on, \'infinity\') >= :from', { id: employee.id, from }).getExists();
  if (later) return;
  const [unit]: { name: string }[] = await m.query('select name from org_unit where id = $1', [employee.unitId]);
  await m.insert(Placement, {
    unitPath: employee.unitPath, employeeId: employee.id, employeeName: employee.name, certificate: employee.certificate, purchaserTenantId: null, purchaserUnitPath: null, hostUnitName: unit?.name ?? '',
    contractId: null, assignmentId: null, project: '', startsOn: from, endsOn: null,
  });
}

/**
 * The employer's record of where its people work, led by the purchaser's assignments: a place opens with one and ends with it,
 * and afterwards the person is back in the house. Safe to be told twice. A worker whose employer keeps no staff files has none.
 */
export const placementsFollowAssignments: AssignmentFollower = {
  async assigned(m: EntityManager, place: AssignedPlace): Promise<void> {
    const employee = await m.findOneBy(Employee, { workerId: place.workerId });
    if (!employee) return;
    const held = await m.findOneBy(Placement, { assignmentId: place.assignmentId });
    if (!held) await leaveOpenPlace(m, employee, place.startOn);
    const row = held ?? m.create(Placement, { employeeId: employee.id, assignmentId: place.assignmentId, project: '' });
    await m.save(Object.assign(row, {
      unitPath: employee.unitPath, employeeName: employee.name, certificate: employee.certificate, purchaserTenantId: place.purchaserTenantId, purchaserUnitPath: place.purchaserUnitPath,
      hostUnitName: place.hostUnitName, contractId: place.contractId, startsOn: place.startOn, endsOn: place.endOn,
    }));
    if (place.endOn !== null) await returnToHouse(m, employee, addDays(day(place.endOn), 1));
  },
};
