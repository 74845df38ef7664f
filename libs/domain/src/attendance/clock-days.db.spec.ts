import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CellValue, ReadRow } from '@gongqiao/platform/spreadsheet';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { serviceHouse, type ServiceHouse } from '../service/testing/service-house.js';
import { Clocking, attendanceAccess } from './index.js';
import { ClockDaysList } from './lists/clock-days-list.js';

const sheetRow = (rowNumber: number, value: Record<string, CellValue>): ReadRow => ({ rowNumber, value });

describe('clock data of a host unit', () => {
  let house: ServiceHouse;
  let list: ClockDaysList;
  const check = (by: string, rows: Record<string, CellValue>[]) => house.test.database.run(house.as(by), async (m) => {
    const checked = await list.check(m, house.as(by), rows.map((row, i) => sheetRow(i + 2, row)));
    for (const planned of checked.planned) await planned.write(m);
    return { acts: checked.planned.map((each) => each.act), faults: checked.refused.map((each) => [each.rowNumber, each.faults[0]?.column]), unchanged: checked.unchanged };
  });

  beforeAll(async () => {
    house = await serviceHouse('2026-03-20T10:00:00+08:00');
    const grants = [{ role: 'head', verb: 'update', subject: 'AttendanceDay', reach: 'tenant' as const }, { role: 'head', verb: 'read', subject: 'AttendanceDay', reach: 'tenant' as const }, { role: 'leader', verb: 'update', subject: 'AttendanceDay', reach: 'subtree' as const }];
    const access = new AccessService(new AccessRegistry([{ ...attendanceAccess, grants }], []), () => undefined);
    list = new ClockDaysList(access, house.trail, new Clocking(house.test.database, access, house.policy, house.trail));
  });
  afterAll(() => house.test.close());

  it('fills days where nothing stands, once however often it is imported, and tells each row at fault', async () => {
    const rows = [
      { number: 'ann', onDay: '2026-03-18', clockIn: '08:55', clockOut: '18:02' }, { number: 'nobody', onDay: '2026-03-18', clockIn: '08:55', clockOut: null }, { number: 'ann', onDay: '2026-03-21', clockIn: '08:55', clockOut: null },
      { number: 'ann', onDay: '2024-12-31', clockIn: '08:55', clockOut: null }, { number: 'bob', onDay: '2026-03-18', clockIn: '8:55', clockOut: null }, { number: 'bob', onDay: '2026-03-18', clockIn: null, clockOut: null },
      { number: 'bob', onDay: '2026-03-18', clockIn: '18:00', clockOut: '09:00' }, { number: 'bob', onDay: '2026-03-18', clockIn: '09:10', clockOut: null },
    ];
    expect(await check('hed', rows)).toEqual({ acts: ['create', 'create'], faults: [[3, 'number'], [4, 'onDay'], [5, 'onDay'], [6, 'clockIn'], [7, 'clockIn'], [8, 'clockOut']], unchanged: 0 });
    expect(await check('hed', rows.slice(0, 1))).toEqual({ acts: [], faults: [], unchanged: 1 });
    expect(await house.rows(`select in_source, out_source, to_char(clock_in at time zone 'Asia/Shanghai', 'HH24:MI') as came from attendance_day order by employee_id = $1 desc`, [house.employee('ann')])).toEqual([
      { in_source: 'host-unit', out_source: 'host-unit', came: '08:55' }, { in_source: 'host-unit', out_source: null, came: '09:10' },
    ]);
  });

  it('leaves alone what the telephone clocked, what is approved, and whoever is out of reach', async () => {
    await house.rows(`update attendance_day set in_source = 'phone' where employee_id = $1`, [house.employee('bob')]);
    expect(await check('hed', [{ number: 'bob', onDay: '2026-03-18', clockIn: '09:00', clockOut: '18:00' }])).toEqual({ acts: [], faults: [[2, 'clockIn']], unchanged: 0 });
    expect(await check('hed', [{ number: 'bob', onDay: '2026-03-18', clockIn: '09:10', clockOut: '18:00' }])).toEqual({ acts: ['update'], faults: [], unchanged: 0 });
    expect(await check('lee', [{ number: 'cat', onDay: '2026-03-18', clockIn: '09:00', clockOut: null }])).toEqual({ acts: [], faults: [[2, 'number']], unchanged: 0 });
    const page = await house.test.database.run(house.as('hed'), (m) => list.page(m, house.as('hed'), { month: '2026-03' }, null));
    expect(page.rows.map((row) => [row['number'], row['onDay'], row['clockIn'], row['clockOut']]).sort()).toEqual([['ann', '2026-03-18', '08:55', '18:02'], ['bob', '2026-03-18', '09:10', '18:00']]);
    expect(page.after).toBeNull();
  });
});
