import type { HonourRules } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { RegisterEntry, readEntry, wordsOf } from '../../register/index.js';
import type { AwardPayable } from '../persistence/entities.js';

/** Enters what was given in the register that the document wants kept, one line a person, at the unit where the person sits. */
export async function recordGiven(m: EntityManager, ctx: RequestContext, policy: PolicyService, { register }: HonourRules, lines: readonly AwardPayable[]): Promise<void> {
  const pack = policy.index.findPack((await policy.judge(m, ctx)).packId);
  const kind = pack?.records.find((one) => one.id === register.kind);
  if (!pack || !kind || lines.length === 0) return;
  const people: { id: string; name: string; number: string; unitId: string; unitPath: string }[] = await m.query(
    'select id, name, number, unit_id as "unitId", unit_path::text as "unitPath" from employee where tenant_id = current_tenant_id() and id = any($1::uuid[])', [lines.map((line) => line.employeeId)]);
  const on = dayInChina(ctx.at);
  await m.save(lines.flatMap((line) => {
    const who = people.find((one) => one.id === line.employeeId);
    if (!who) return [];
    const data = readEntry(kind, register.entry({ person: `${who.name} ${who.number}`, award: line.label, amount: line.amount.toFixed(2), on }), on);
    return [m.create(RegisterEntry, { unitId: who.unitId, unitPath: who.unitPath, packId: pack.id, kind: kind.id, data, text: wordsOf(data), packVersion: pack.version, enteredBy: ctx.userId, enteredOn: on })];
  }));
}
