import { randomUUID } from 'node:crypto';
import { domain } from '@gongqiao/domain';
import { Employee } from '@gongqiao/domain/personnel';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import type { WorkflowInstance } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { houseServices, type HouseServices } from '../house-services.js';
import { inventEmployees } from '../leya-employees.js';
import { loadLeyaPersonnel } from '../leya-personnel.js';
import { LEYA, leyaUnits } from '../leya-staff.js';
import { LONGGANG, longgangUnits } from '../longgang-units.js';

/** Another agency under the same handbook. */
export const OTHER = '0197a000-0000-7000-8000-0000000000a1';

/** The agency with its people, the services of its house and a clock that stands on 2026-11-20; to be started before use. */
export class HouseBench {
  readonly clock = new FixedClock(new Date('2026-11-20T02:00:00Z'));
  readonly vault = new IdentityVault('a secret of the specification, long enough');
  private opened: { readonly test: TestDatabase; readonly house: HouseServices } | null = null;

  async start(): Promise<void> {
    const test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    for (const [id, slug, packId, kind, root] of [[LEYA.tenantId, 'leya', 'leya', 'ngo', 'ly'], [LONGGANG.tenantId, 'longgang', 'longgang', 'district-union', 'lg'], [OTHER, 'other', 'leya', 'ngo', 'ly']] as const) {
      await setUpTenant(test.database, { id, slug, name: slug, kind, packId, root: { code: root, name: slug, kind: kind === 'ngo' ? 'agency' : kind }, validFrom: LEYA.since });
      await test.database.run({ tenantId: id }, (m) => setUpUnits(m, kind === 'ngo' ? leyaUnits() : longgangUnits(), LEYA.since));
    }
    await loadLeyaPersonnel((scope, work) => test.database.run(scope, work), this.vault);
    this.opened = { test, house: houseServices({ database: test.database, index, vault: this.vault, clock: this.clock, packOf: (id) => (id === LONGGANG.tenantId ? 'longgang' : 'leya') }) };
  }

  close = (): Promise<void> | undefined => this.opened?.test.close();

  private get open(): { readonly test: TestDatabase; readonly house: HouseServices } {
    if (!this.opened) throw new Error('the bench is not started');
    return this.opened;
  }
  get test(): TestDatabase { return this.open.test; }
  get house(): HouseServices { return this.open.house; }

  /** Rows as a tenant sees them, the agency if none is named. */
  query = <T>(sql: string, values: unknown[] = [], tenantId: string = LEYA.tenantId): Promise<T[]> => this.test.database.run({ tenantId }, (m) => m.query(sql, values));

  /** Somebody in one or more roles at a unit, whose time is the bench's clock. */
  at = async (roles: string | string[], path: string, more: { userId?: string; tenantId?: string } = {}): Promise<RequestContext> => {
    const tenantId = more.tenantId ?? LEYA.tenantId;
    const [unit] = await this.query<{ id: string }>('select id from org_unit where path = $1::ltree', [path], tenantId);
    const { clock } = this;
    return { tenantId, userId: more.userId ?? randomUUID(), unitId: unit?.id ?? '', unitPath: path, roles: [roles].flat(), requestId: 'spec', ip: null, get at() { return clock.now(); } };
  };

  unitId = async (path: string): Promise<string> => (await this.query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]))[0]?.id ?? '';

  act = (ctx: RequestContext, id: string, transition: string, more: { note?: string; form?: object } = {}): Promise<WorkflowInstance> =>
    this.test.database.run(ctx, (m) => this.house.workflow.act(m, ctx, id, { transition, ...more }));

  /** The invented person with this number in the list, counted from one. */
  employeeAt = (serial: number): Promise<Employee> => this.test.database.run({ tenantId: LEYA.tenantId }, (m) => m.findOneByOrFail(Employee, { id: inventEmployees()[serial - 1]?.id ?? '' }));
}

export const key = (): string => randomUUID();

/** What a refusal says of itself: its code and its field. */
export const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
