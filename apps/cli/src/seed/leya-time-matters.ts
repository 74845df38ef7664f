// Matters of attendance that wait: clockings explained by workers, and a case in which the law holds a sanction back.
import { domain } from '@gongqiao/domain';
import { Clocking, Corrections, Sanctions } from '@gongqiao/domain/attendance';
import type { PlainDate, WorkCalendar } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedContext } from '@gongqiao/platform/seed';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { LEYA, demoId } from './leya-staff.js';

/** Employees by their serial numbers, each with what they explain. */
const EXPLAINED: readonly (readonly [serial: number, reason: string])[] = [[13, '外出走访，直接到服务对象家中'], [26, '手机没电，到岗后已向组长说明'], [74, '参加街道会议，未回中心打卡']];
const WITHOUT_BADGE = 33;

/** Explained clockings of the last working days, and one case of a missing badge. */
export async function loadMatters(context: SeedContext, calendar: WorkCalendar): Promise<void> {
  const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], context.index.packs), () => LEYA.packId);
  const policy = new PolicyService(context.database, context.index, context.clock);
  const trail = new Trail();
  const engine = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null)));
  const clocking = new Clocking(context.database, access, policy, trail);
  const corrections = new Corrections(context.database, access, policy, trail, clocking);
  const sanctions = new Sanctions(context.database, access, policy, engine, trail);
  engine.listen(sanctions);
  const at = context.clock.now();
  const today = context.clock.today() as PlainDate;
  const scope = { tenantId: LEYA.tenantId };
  const seat = async (role: string, path: string, userId: string): Promise<RequestContext> => {
    const [unit] = await context.database.run(scope, (m) => m.query<{ id: string }[]>('select id from org_unit where path = $1::ltree', [path]));
    return { tenantId: LEYA.tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: [role], requestId: 'seed', ip: null, at };
  };
  for (const [serial, reason] of EXPLAINED) {
    const [person] = await context.database.run(scope, (m) => m.query<{ user_id: string | null; path: string; position: string }[]>('select user_id, unit_path::text as path, position from employee where id = $1', [demoId('8006', serial)]));
    if (!person?.user_id) continue;
    const on = calendar.workingDayBefore(today, 1 + (serial % 3), 'on');
    await corrections.ask(await seat(person.position, person.path, person.user_id), `demo-correction-${serial}`, { on, clockIn: '09:00', clockOut: '18:00', reason });
  }
  const hr = await seat('hr', `${LEYA.root}.office`, demoId('80ff', 3));
  const on = calendar.workingDayBefore(today, 4, 'on');
  await sanctions.record(hr, 'demo-attendance-case', { employeeId: demoId('8006', WITHOUT_BADGE), kind: 'badge', on, description: '查岗时未佩戴工牌', facts: { dates: [on] } });
}
