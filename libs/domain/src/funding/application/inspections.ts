import type { JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { refuseFunding } from '../errors.js';
import { Inspection } from '../persistence/course-entities.js';

const SUBJECT = 'Inspection';
const OPEN = 'openInspection';
const ANSWER = 'answerInspection';

/** An inspection as it is opened: what was found, and what is to be corrected. */
export interface NewInspection {
  readonly unitId: string;
  readonly findings: string;
  readonly correction?: string | null;
}

/** A unit that money goes to, and so one that may be inspected. */
export interface InspectableUnit {
  readonly unitId: string;
  readonly name: string;
  readonly level: string;
}

const isBelow = (path: string, above: string): boolean => path.startsWith(`${above}.`);

/** A unit with money of its own, and its latest level; `$1` narrows what is looked at. */
const inspectable = (narrowed: string): string =>
  `select distinct on (o.path) o.id as "unitId", o.name, b.level, o.path::text as path from funding_budget b join org_unit o on o.id = b.unit_id
    where b.level <> 'province' and ${narrowed} order by o.path, b.year desc`;
const MOST_OFFERED = 500;

/** Purchasers strictly below a place in the tree, the first 500 by their place. */
export async function readInspectable(m: EntityManager, under: string): Promise<InspectableUnit[]> {
  return m.query(`${inspectable('o.path <@ $1::ltree and o.path <> $1::ltree')} limit ${MOST_OFFERED}`, [under]);
}

async function findInspectable(m: EntityManager, unitId: string): Promise<(InspectableUnit & { readonly path: string }) | undefined> {
  const [unit]: (InspectableUnit & { readonly path: string })[] = await m.query(inspectable('o.id = $1::uuid'), [unitId]);
  return unit;
}

/** Inspections of units by a level above: opened with findings, answered, returned or closed. */
@Injectable()
export class Inspections implements OnModuleInit, WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this);
  }

  /**
   * Opens an inspection of a unit below the caller's own.
   *
   * @throws Refused by the document where the unit is not below the caller's, `inspected-unknown`, `findings-missing`, `no-course`.
   */
  async open(ctx: RequestContext, key: string, input: NewInspection): Promise<{ id: string }> {
    const findings = input.findings.trim();
    const correction = input.correction?.trim() || null;
    if (findings === '' || findings.length > 2000) throw refuseFunding('findings-missing', { field: 'findings' });
    return this.database.once(ctx, { key, operation: OPEN, input }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const flow = findFlow(this.policy, await this.policy.judge(m, ctx), 'inspection', OPEN);
      if (!flow) throw refuseFunding('no-course');
      const unit = await findInspectable(m, requireId(input.unitId, 'unitId'));
      if (!unit) throw refuseFunding('inspected-unknown', { field: 'unitId' });
      const row = await m.save(m.create(Inspection, {
        unitPath: unit.path, inspectedUnitId: unit.unitId, inspectorUnitId: ctx.unitId, inspectorPath: ctx.unitPath, state: flow.initial, workflowInstanceId: null,
        findings, correction, answer: null, openedOn: dayInChina(ctx.at), answeredOn: null, closedOn: null,
      }));
      const facts = { inspected: unit.level, withinActorArea: isBelow(unit.path, ctx.unitPath) };
      const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${unit.name} ${flow.zh}`, facts, holders: [] });
      await m.save(Object.assign(row, { workflowInstanceId: matter.id }));
      this.trail.write(m, ctx, { action: 'open-inspection', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: row });
      // The caller's level does this by the document; whether the unit lies below is the document's own guard to say.
      await this.workflow.actFor(m, ctx, matter.id, ctx.roles, { transition: OPEN, facts, form: { findings, ...(correction ? { correction } : {}) } });
      return { id: row.id };
    });
  }

  /** Which level is inspected, and whether the one who acts stands above it. */
  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    const row = await m.findOneByOrFail(Inspection, { id: instance.subjectId });
    // The answer itself comes with the act's form, which must hold it; until then the act stands open.
    return { inspected: String(instance.facts['inspected'] ?? ''), withinActorArea: isBelow(row.unitPath, ctx.unitPath), answer: row.answer ?? '—' };
  }

  /** Keeps the inspection in step with its matter: the inspected unit answers itself, whoever opened or stands above returns and closes. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(Inspection, { id: event.instance.subjectId });
    const today = dayInChina(ctx.at);
    if (event.transition === ANSWER) {
      if (ctx.unitId !== row.inspectedUnitId) throw refuseFunding('not-inspected');
      Object.assign(row, { answer: String(event.form?.['answer'] ?? ''), answeredOn: today });
    } else if (ctx.unitPath !== row.inspectorPath && !isBelow(row.inspectorPath, ctx.unitPath)) {
      throw refuseFunding('not-inspector');
    }
    await m.save(Object.assign(row, { state: event.to, ...(event.final ? { closedOn: today } : {}) }));
  }
}
