import { addDays, day, earlier, fullMonthsBetween, later, type PlainDate } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { In, type EntityManager } from 'typeorm';
import { Employee, Placement } from '../../personnel/index.js';
import type { AskedFacts, FactProvider, FoundFacts } from '../model/fact-provider.js';

function monthsIn(from: PlainDate, to: PlainDate, employee: Pick<Employee, 'hiredOn' | 'leftOn'>): number {
  const start = later(from, day(employee.hiredOn));
  const end = employee.leftOn === null ? to : earlier(to, day(employee.leftOn));
  return end < start ? 0 : fullMonthsBetween(start, addDays(end, 1));
}

/** What the personnel files say of somebody's employment: days, months in the span, certificate, since when in today's place. */
export const employmentFacts: FactProvider = {
  source: 'register',
  measures: ['employment'],
  forgets: ['employment'],
  async facts(m: EntityManager, _ctx: RequestContext, { employeeIds, from, to }: AskedFacts): Promise<ReadonlyMap<string, FoundFacts>> {
    const files = await m.find(Employee, { where: { id: In([...employeeIds]) } });
    const places = await m.find(Placement, { where: { employeeId: In(files.map((file) => file.id)) }, order: { startsOn: 'ASC' } });
    const since = new Map(places.filter((p) => p.startsOn <= to && (p.endsOn === null || p.endsOn >= from)).map((p) => [p.employeeId, p.startsOn]));
    return new Map(files.map((file) => {
      const inPostSince = later(day(since.get(file.id) ?? file.hiredOn), day(file.hiredOn));
      const value = { hiredOn: file.hiredOn, leftOn: file.leftOn, inPostSince, monthsInSpan: monthsIn(from, to, file), certificate: file.certificate };
      return [file.id, { employment: { value, origin: { zh: `人事档案 ${file.number}`, en: `Personnel file ${file.number}`, records: 1, address: null, at: null } } }];
    }));
  },
};
