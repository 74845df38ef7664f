import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { IdentityVault, birthIn, isIdentityNumber, maskIdentity } from '@gongqiao/platform/privacy';
import type { CellValue, ReadRow, SheetRow } from '@gongqiao/platform/spreadsheet';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { initialsOf } from '../application/workers.js';
import { Worker, WorkerPrivate } from '../persistence/entities.js';
import { narrowWorkers } from '../persistence/worker-filter.js';
import { workersWithin } from '../persistence/workers-within.js';
import { EnteredList, checkRows, textOf, type CheckedSheet, type Filters, type ListPage, type RowFault } from '../../transfer/index.js';
import { PLAIN, workersSheet } from './workers-sheet.js';

const PAGE = 1_000;

type Plain = Partial<Record<(typeof PLAIN)[number], CellValue>>;

interface Known {
  /** The caller's own workers by number, with the hash of each. */
  readonly byNumber: ReadonlyMap<string, Worker>;
  /** Number of whoever is employed under a hash. */
  readonly employed: ReadonlyMap<string, string>;
}

function plainOf(row: ReadRow): Plain {
  return Object.fromEntries(PLAIN.flatMap((key) => (row.value[key] === null || row.value[key] === undefined ? [] : [[key, row.value[key]]])));
}

/** Workers of a provider: out with masked numbers, in by number; identity numbers go encrypted into the private file. */
@Injectable()
export class WorkersList extends EnteredList {
  readonly definition = workersSheet;
  readonly subject = 'Worker';
  readonly filters = ['text', 'unitId', 'onPost', 'education'];

  constructor(
    access: AccessService,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
  ) {
    super(access);
  }

  async page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage> {
    const may = workersWithin(this.access, ctx);
    const qb = m.createQueryBuilder(Worker, 'worker').where(may.sql, may.parameters);
    narrowWorkers(qb, { ...filters, onPost: filters['onPost'] === undefined ? null : filters['onPost'] === 'true' }, dayInChina(ctx.at));
    const [number = '', id = ''] = after?.split('\n') ?? [];
    if (after !== null) qb.andWhere('(worker.number, worker.id) > (:afterNumber::text, :afterId::uuid)', { afterNumber: number, afterId: id });
    const found = await qb.orderBy('worker.number').addOrderBy('worker.id').limit(PAGE).getMany();
    const last = found.at(-1);
    const rows = found.map((w): SheetRow => ({ number: w.number, name: w.name, identityNumber: w.identityMasked, telephone: null, ...Object.fromEntries(PLAIN.map((key) => [key, w[key]])) }));
    return { rows, after: found.length < PAGE || !last ? null : `${last.number}\n${last.id}` };
  }

  private async known(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<Known> {
    const numbers = rows.map((row) => textOf(row.value['number']));
    const hashes = rows.map((row) => textOf(row.value['identityNumber'])).filter(isIdentityNumber).map((text) => this.vault.hash(text));
    const own = await m.createQueryBuilder(Worker, 'worker').addSelect('worker.identityHash')
      .where('worker.tenant_id = :tenant and (worker.number = any(:numbers) or (worker.employed_to is null and worker.identity_hash = any(:hashes::bytea[])))', { tenant: ctx.tenantId, numbers, hashes })
      .setLock('pessimistic_write').getMany();
    return {
      byNumber: new Map(own.map((worker) => [worker.number, worker])),
      employed: new Map(own.filter((worker) => worker.employedTo === null).map((worker) => [worker.identityHash.toString('hex'), worker.number])),
    };
  }

  private faultOf(row: ReadRow, known: Known, seen: Map<string, number>, today: string): RowFault | null {
    const number = textOf(row.value['number']);
    const held = known.byNumber.get(number);
    const identity = textOf(row.value['identityNumber']).toUpperCase();
    const from = textOf(row.value['employedFrom']);
    const to = textOf(row.value['employedTo']);
    if (to !== '' && to < from) return ['employedTo', '离职日期不能早于入职日期', 'the last day must not lie before the first'];
    if (held && identity === held.identityMasked) return null;
    if (!isIdentityNumber(identity)) return ['identityNumber', '身份证号不正确：应为 18 位，且校验码相符', '18 characters with a matching check character'];
    const birth = birthIn(identity);
    if (birth === null || birth > today) return ['identityNumber', '身份证号中的出生日期不存在', 'the date of birth in the number does not exist'];
    const hash = this.vault.hash(identity).toString('hex');
    if (held && held.identityHash.toString('hex') !== hash) return ['identityNumber', '与该编号已登记的身份证号不符，不能由导入改变', 'differs from the number on file, which an import cannot change'];
    const other = known.employed.get(hash);
    if (other !== undefined && other !== number) return ['identityNumber', `此人已以编号 ${other} 在职，不能重复登记`, `this person is employed already under ${other}`];
    const before = to === '' ? seen.get(hash) : undefined;
    if (before !== undefined) return ['identityNumber', `与第 ${before} 行是同一人，不能重复登记`, `the same person as in row ${before}`];
    if (to === '') seen.set(hash, row.rowNumber);
    return null;
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const known = await this.known(m, ctx, rows);
    const seen = new Map<string, number>();
    return checkRows(workersSheet, rows, (row) => {
      const fault = this.faultOf(row, known, seen, dayInChina(ctx.at));
      if (fault) return fault;
      const held = known.byNumber.get(textOf(row.value['number']));
      const change = { ...plainOf(row), name: textOf(row.value['name']) };
      const telephone = textOf(row.value['telephone']);
      const same = held && telephone === '' && Object.entries(change).every(([key, value]) => held[key as keyof Worker] === value);
      if (same) return null;
      if (held) return { act: 'update', write: (inside) => this.update(inside, ctx, held, change, telephone) };
      return { act: 'create', write: (inside) => this.create(inside, ctx, row, change, telephone) };
    });
  }

  private async update(m: EntityManager, ctx: RequestContext, worker: Worker, change: Plain & { name: string }, telephone: string): Promise<void> {
    const { identityHash: _before, ...before } = worker;
    await m.update(Worker, { id: worker.id }, { ...(change as Partial<Worker>), nameInitials: initialsOf(change.name), version: worker.version + 1 });
    if (telephone !== '') await m.update(WorkerPrivate, { workerId: worker.id }, { telephoneEncrypted: this.vault.encrypt(telephone) });
    this.trail.write(m, ctx, { action: 'import-worker', subject: 'Worker', subjectId: worker.id, before, after: { ...before, ...change, telephoneChanged: telephone !== '' } });
  }

  private async create(m: EntityManager, ctx: RequestContext, row: ReadRow, change: Plain & { name: string }, telephone: string): Promise<void> {
    const identity = textOf(row.value['identityNumber']).toUpperCase();
    const worker = await m.save(m.create(Worker, {
      sex: null, abilityTestPassedOn: null, workStartedOn: null, employedTo: null, politicalStanceConfirmed: false, lawAndCharacterConfirmed: false, aptitudeConfirmed: false, healthy: false,
      richUnionExperience: false, massOrganisationExperience: false, socialWorkFullTimeBachelor: false, examConditionsMet: false, userId: null, eligible: null, highestGrade: null, judgedOn: null,
      basicResultId: null, gradeResultId: null, ...(change as Partial<Worker>), number: textOf(row.value['number']), nameInitials: initialsOf(change.name),
      birthDate: birthIn(identity) ?? '', identityHash: this.vault.hash(identity), identityMasked: maskIdentity(identity),
    }));
    await m.insert(WorkerPrivate, { workerId: worker.id, identityEncrypted: this.vault.encrypt(identity), telephoneEncrypted: telephone === '' ? null : this.vault.encrypt(telephone), addressEncrypted: null, emergencyEncrypted: null });
    const { identityHash: _hash, ...after } = worker;
    this.trail.write(m, ctx, { action: 'import-worker', subject: 'Worker', subjectId: worker.id, after });
  }
}
