import type { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { refusePersonnel } from '../errors.js';
import type { Employee } from '../persistence/entities.js';
import { Placement } from '../persistence/entities.js';
import { ContractFee } from '../persistence/talent-entities.js';

const SUBJECT = 'ContractFee';

/** What a purchaser pays for a post and year, and since when. */
export interface PurchaseFee {
  /** Yuan a post and year. */
  readonly amount: Decimal;
  readonly validFrom: string;
  readonly source: string;
}

/** Where somebody works, as a fee is known by it. */
export interface PlaceOfWork {
  readonly contractId: string | null;
  readonly project: string;
}

/** A context that knows what is paid for a place of work, such as one that keeps prices of contracts. */
export interface FeeSource {
  readonly name: string;
  feeOf(m: EntityManager, place: PlaceOfWork, on: string): Promise<PurchaseFee | null>;
}

/** A fee as entered. */
export interface NewContractFee {
  readonly contractId?: string | null;
  readonly project?: string | null;
  readonly validFrom: string;
  readonly feePerPost: Decimal;
  readonly source: string;
}

/** A contract or project at which people work, with its fee where one is known. */
export interface FeePlace extends PlaceOfWork {
  readonly hostUnitName: string;
  readonly people: number;
  readonly feePerPost: string | null;
  readonly validFrom: string | null;
  readonly source: string | null;
}

/** Purchase fees by contract and project. What other contexts know comes first; the rest is entered, with the paper that says so. */
@Injectable()
export class ContractFees {
  private readonly sources: FeeSource[] = [];

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Adds a source. @throws Error when one of the name is there. */
  register(source: FeeSource): void {
    if (this.sources.some((held) => held.name === source.name)) throw new Error(`fees come from ${source.name} twice`);
    this.sources.push(source);
  }

  /** Where an employee works on a day; null where nothing is on record. */
  async placeOf(m: EntityManager, employee: Pick<Employee, 'id'>, on: string): Promise<PlaceOfWork | null> {
    const placement = await m.createQueryBuilder(Placement, 'p').where('p.employee_id = :id and p.starts_on <= :on and (p.ends_on is null or p.ends_on >= :on)', { id: employee.id, on }).orderBy('p.starts_on', 'DESC').getOne();
    return placement && { contractId: placement.contractId, project: placement.project };
  }

  /** What is paid for the post of an employee on a day; null where nobody knows. */
  async feeOf(m: EntityManager, employee: Pick<Employee, 'id'>, on: string): Promise<PurchaseFee | null> {
    const place = await this.placeOf(m, employee, on);
    return place && this.feeAt(m, place, on);
  }

  /** What is paid for a post at a place on a day; null where nobody knows. */
  async feeAt(m: EntityManager, place: PlaceOfWork, on: string): Promise<PurchaseFee | null> {
    for (const source of this.sources) {
      const known = await source.feeOf(m, place, on);
      if (known) return known;
    }
    const qb = m.createQueryBuilder(ContractFee, 'fee').where('fee.tenant_id = current_tenant_id() and fee.valid_from <= :on', { on }).orderBy('fee.valid_from', 'DESC');
    const entered = await (place.contractId === null ? qb.andWhere('fee.contract_id is null and fee.project = :project', { project: place.project }) : qb.andWhere('fee.contract_id = :id', { id: place.contractId })).getOne();
    return entered && { amount: entered.feePerPost, validFrom: entered.validFrom, source: entered.source };
  }

  /** Contracts and projects at which people work today, each with the fee that holds. */
  places(m: EntityManager, on: string): Promise<FeePlace[]> {
    return m.query(
      `with held as (select p.contract_id, case when p.contract_id is null then p.project else '' end as project, max(p.project) as words, min(p.host_unit_name) as host, count(distinct p.employee_id)::int as people
                       from placement p where p.tenant_id = current_tenant_id() and p.starts_on <= $1 and (p.ends_on is null or p.ends_on >= $1) group by 1, 2)
       select h.contract_id as "contractId", case when h.contract_id is null then h.project else h.words end as project, h.host as "hostUnitName", h.people, f.fee::text as "feePerPost", f.valid_from as "validFrom", f.source
         from held h left join lateral (select fee_per_post as fee, valid_from, source from contract_fee c where c.tenant_id = current_tenant_id() and c.contract_id is not distinct from h.contract_id and c.project = h.project and c.valid_from <= $1
                                          order by c.valid_from desc limit 1) f on true
        order by f.fee is not null, h.people desc, 2 limit 200`, [on]);
  }

  /** Enters a fee from a day on. Acts once per key. @throws Refused `fee-invalid`, `fee-place-missing`, `fee-exists`, `field-empty`. */
  enter(ctx: RequestContext, key: string, input: NewContractFee): Promise<{ id: string }> {
    const validFrom = requireDay(input.validFrom, 'validFrom');
    return this.database.once(ctx, { key, operation: 'enterContractFee', input: { ...input, feePerPost: input.feePerPost.toString() } }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const contractId = input.contractId ? requireId(input.contractId, 'contractId') : null;
      const project = contractId === null ? (input.project ?? '').trim() : '';
      const used = await m.existsBy(Placement, { tenantId: ctx.tenantId, ...(contractId === null ? { contractId: IsNull(), project } : { contractId }) });
      if (!used) throw refusePersonnel('fee-place-missing', { field: contractId === null ? 'project' : 'contractId' });
      if (!input.feePerPost.gt(0) || input.feePerPost.decimalPlaces() > 2) throw refusePersonnel('fee-invalid', { field: 'feePerPost' });
      if (input.source.trim() === '') throw refusePersonnel('field-empty', { field: 'source' });
      if (await m.existsBy(ContractFee, { tenantId: ctx.tenantId, contractId: contractId ?? IsNull(), project, validFrom })) throw refusePersonnel('fee-exists', { field: 'validFrom', values: { day: validFrom } });
      const row = await m.save(m.create(ContractFee, { contractId, project, validFrom, feePerPost: input.feePerPost, source: input.source.trim(), enteredBy: ctx.userId, enteredAt: ctx.at }));
      this.trail.write(m, ctx, { action: 'enter-contract-fee', subject: SUBJECT, subjectId: row.id, after: row });
      return { id: row.id };
    });
  }
}
