import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { IdentityVault, birthIn, isIdentityNumber, maskIdentity } from '@gongqiao/platform/privacy';
import type { ReadRow, SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { EnteredList, checkRows, textOf, type CheckedSheet, type Filters, type ListPage, type RowFault } from '../../transfer/index.js';
import { Worker, WorkerPrivate, initialsOf } from '../../workforce/index.js';
import { narrowEmployees } from '../application/employees.js';
import { Joining } from '../application/joining.js';
import { PersonnelTermsReader, type PersonnelTerms, type Term } from '../application/personnel-terms.js';
import { Employee, Placement, type EmployeeState } from '../persistence/entities.js';

const PAGE = 1_000;

/** The sheet of employees: out with masked numbers, in by number. */
export const employeesSheet: SheetDefinition = {
  id: 'employees',
  title: { zh: '员工名册', en: 'Staff' },
  keyColumn: 'number',
  columns: [
    { key: 'number', title: { zh: '员工编号', en: 'Number' }, kind: 'text', required: true, maxLength: 30 },
    { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', required: true, maxLength: 50 },
    { key: 'identityNumber', title: { zh: '身份证号', en: 'Identity number' }, kind: 'identity', required: true, width: 24, hint: '18 位，按文本填写；更新时可以留着打码的号码' },
    { key: 'telephone', title: { zh: '电话', en: 'Telephone' }, kind: 'telephone', hint: '导出不含电话；填写即更新' },
    { key: 'sex', title: { zh: '性别', en: 'Sex' }, kind: 'enumeration', terms: { female: '女', male: '男' } },
    { key: 'education', title: { zh: '学历', en: 'Education' }, kind: 'text', maxLength: 30 },
    { key: 'position', title: { zh: '职位', en: 'Position' }, kind: 'text', required: true, maxLength: 40, hint: '按制度中的职位名称填写，如“一线社工”' },
    { key: 'unit', title: { zh: '部门或团队', en: 'Unit' }, kind: 'text', required: true, maxLength: 100, hint: '填内部机构的名称' },
    { key: 'certificate', title: { zh: '职业资格', en: 'Certificate' }, kind: 'text', maxLength: 40 },
    { key: 'grade', title: { zh: '职级', en: 'Grade' }, kind: 'text', maxLength: 40 },
    { key: 'hiredOn', title: { zh: '入职日期', en: 'Hired on' }, kind: 'date', required: true },
    { key: 'confirmedOn', title: { zh: '转正日期', en: 'Confirmed on' }, kind: 'date' },
  ],
  notes: ['出生日期由身份证号得出。', '新增的人员按入职办理：此人在别处有全职岗位的，该行不予登记。', '更新时空白单元格保持原值；职位、部门和入职日期不能由导入改变，请办理调动。'],
};

interface Known {
  readonly terms: PersonnelTerms;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly employees: ReadonlyMap<string, Employee>;
  readonly workers: ReadonlyMap<string, Worker>;
}

interface Change {
  readonly name: string;
  readonly telephone: string;
  readonly sex: 'female' | 'male' | null;
  readonly education: string;
  readonly certificate: string | null;
  readonly grade: string | null;
}

function codeOf(terms: readonly Term[], words: string): string | null {
  return terms.find((term) => term.name === words || term.code === words)?.code ?? null;
}

function nameOf(terms: readonly Term[], code: string | null): string | null {
  return code === null ? null : (terms.find((term) => term.code === code)?.name ?? code);
}

/** Employees out and in as Excel; every row is judged before any is written. */
@Injectable()
export class EmployeesList extends EnteredList {
  readonly definition = employeesSheet;
  readonly subject = 'Employee';
  readonly filters = ['text', 'unitId', 'position', 'state'];

  constructor(
    access: AccessService,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
    private readonly joining: Joining,
    private readonly reader: PersonnelTermsReader,
  ) {
    super(access);
  }

  async page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage> {
    const may = this.access.where(ctx, 'read', 'Employee', 'employee');
    const qb = m.createQueryBuilder(Employee, 'employee').where(may.sql, may.parameters);
    const unit = filters['unitId'] === undefined ? null : await m.findOneBy(OrgUnit, { id: filters['unitId'] });
    narrowEmployees(qb, { text: filters['text'] ?? null, position: filters['position'] ?? null, state: (filters['state'] as EmployeeState | undefined) ?? null, unitPath: unit?.path ?? null });
    if (after !== null) qb.andWhere('employee.number > :after', { after });
    const found = await qb.orderBy('employee.number').limit(PAGE).getMany();
    const terms = await this.reader.read(m, ctx);
    const workers = new Map((await m.findBy(Worker, { id: In(found.map((e) => e.workerId)) })).map((worker) => [worker.id, worker]));
    const units = new Map((await m.findBy(OrgUnit, { id: In([...new Set(found.map((e) => e.unitId))]) })).map((held) => [held.id, held]));
    const rows = found.map((e): SheetRow => {
      const worker = workers.get(e.workerId);
      return {
        number: e.number, name: e.name, identityNumber: worker?.identityMasked ?? null, telephone: null, sex: worker?.sex ?? null, education: nameOf(terms.educations, worker?.education || null), position: nameOf(terms.positions, e.position),
        unit: units.get(e.unitId)?.name ?? null, certificate: nameOf(terms.certificates, e.certificate), grade: nameOf(terms.grades, e.grade), hiredOn: e.hiredOn, confirmedOn: e.confirmedOn,
      };
    });
    return { rows, after: found.length < PAGE ? null : (found.at(-1)?.number ?? null) };
  }

  private async known(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<Known> {
    const employees = await m.find(Employee, { where: { tenantId: ctx.tenantId, number: In(rows.map((row) => textOf(row.value['number']))) }, lock: { mode: 'pessimistic_write' } });
    const workers = await m.createQueryBuilder(Worker, 'worker').addSelect('worker.identityHash').where('worker.id = any(:ids)', { ids: employees.map((e) => e.workerId) }).getMany();
    const units = await m.findBy(OrgUnit, { tenantId: ctx.tenantId, name: In([...new Set(rows.map((row) => textOf(row.value['unit'])))]) });
    return {
      terms: await this.reader.read(m, ctx), units: new Map(units.map((unit) => [unit.name, unit])), employees: new Map(employees.map((e) => [e.number, e])), workers: new Map(workers.map((worker) => [worker.id, worker])),
    };
  }

  private faultInTerms(row: ReadRow, known: Known): RowFault | null {
    const { terms } = known;
    for (const [column, list, zh] of [['position', terms.positions, '职位'], ['certificate', terms.certificates, '职业资格'], ['grade', terms.grades, '职级']] as const) {
      const words = textOf(row.value[column]);
      if (words !== '' && codeOf(list, words) === null) return [column, `制度中没有这个${zh}，可以填：${list.slice(0, 8).map((term) => term.name).join('、')}`, `one of: ${list.slice(0, 8).map((term) => term.name).join(', ')}`];
    }
    return known.units.has(textOf(row.value['unit'])) ? null : ['unit', '没有这个部门或团队，请填内部机构页上的名称', 'no such unit; give its name as on the organisation page'];
  }

  private faultOfHeld(row: ReadRow, held: Employee, known: Known): RowFault | null {
    const identity = textOf(row.value['identityNumber']).toUpperCase();
    const worker = known.workers.get(held.workerId);
    const same = identity === worker?.identityMasked || (isIdentityNumber(identity) && worker?.identityHash.equals(this.vault.hash(identity)) === true);
    if (!same) return ['identityNumber', '与该编号已登记的身份证号不符，不能由导入改变', 'differs from the number on file, which an import cannot change'];
    if (known.units.get(textOf(row.value['unit']))?.id !== held.unitId) return ['unit', '部门或团队与现在不同，请办理调动', 'the unit differs; order a move instead'];
    if (codeOf(known.terms.positions, textOf(row.value['position'])) !== held.position) return ['position', '职位与现在不同，请办理调动', 'the position differs; order a move instead'];
    return textOf(row.value['hiredOn']) === held.hiredOn ? null : ['hiredOn', '入职日期不能由导入改变', 'the day of hiring cannot be changed by an import'];
  }

  private async faultOfNew(m: EntityManager, row: ReadRow, seen: Map<string, number>, today: string): Promise<RowFault | null> {
    const identity = textOf(row.value['identityNumber']).toUpperCase();
    const birth = isIdentityNumber(identity) ? birthIn(identity) : null;
    if (birth === null || birth > today) return ['identityNumber', '身份证号不正确：应为 18 位，校验码相符，出生日期存在', '18 characters with a matching check character and a date of birth that exists'];
    const hiredOn = textOf(row.value['hiredOn']);
    const confirmedOn = textOf(row.value['confirmedOn']);
    if (confirmedOn !== '' && (confirmedOn < hiredOn || confirmedOn > today)) return ['confirmedOn', '转正日期不能早于入职日期，也不能晚于今天', 'not before the day of hiring and not after today'];
    const hash = this.vault.hash(identity);
    const before = seen.get(hash.toString('hex'));
    if (before !== undefined) return ['identityNumber', `与第 ${before} 行是同一人`, `the same person as in row ${before}`];
    seen.set(hash.toString('hex'), row.rowNumber);
    return (await this.joining.isEngaged(m, hash, hiredOn)) ? ['identityNumber', '此人在这段时间已有一个全职岗位，不能同时在两处任职', 'this person holds a full-time post over these days already'] : null;
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const known = await this.known(m, ctx, rows);
    const seen = new Map<string, number>();
    return checkRows(employeesSheet, rows, async (row) => {
      const held = known.employees.get(textOf(row.value['number']));
      const fault = this.faultInTerms(row, known) ?? (held ? this.faultOfHeld(row, held, known) : await this.faultOfNew(m, row, seen, dayInChina(ctx.at)));
      if (fault) return fault;
      const change = this.changeOf(row, known);
      const worker = held ? known.workers.get(held.workerId) : undefined;
      if (held && worker && this.isSame(held, worker, change)) return null;
      if (held && worker) return { act: 'update', write: (inside) => this.update(inside, ctx, held, worker, change) };
      return { act: 'create', write: (inside) => this.create(inside, ctx, row, known, change) };
    });
  }

  private changeOf(row: ReadRow, { terms }: Known): Change {
    const sex = row.value['sex'];
    return {
      name: textOf(row.value['name']), telephone: textOf(row.value['telephone']), sex: sex === 'female' || sex === 'male' ? sex : null, education: codeOf(terms.educations, textOf(row.value['education'])) ?? textOf(row.value['education']),
      certificate: codeOf(terms.certificates, textOf(row.value['certificate'])), grade: codeOf(terms.grades, textOf(row.value['grade'])),
    };
  }

  private isSame(held: Employee, worker: Worker, change: Change): boolean {
    return change.telephone === '' && change.name === held.name && (change.sex ?? worker.sex) === worker.sex && (change.education || worker.education) === worker.education
      && (change.certificate ?? held.certificate) === held.certificate && (change.grade ?? held.grade) === held.grade;
  }

  private async update(m: EntityManager, ctx: RequestContext, held: Employee, worker: Worker, change: Change): Promise<void> {
    const before = { name: held.name, certificate: held.certificate, grade: held.grade, sex: worker.sex, education: worker.education };
    const after = { name: change.name, certificate: change.certificate ?? held.certificate, grade: change.grade ?? held.grade, sex: change.sex ?? worker.sex, education: change.education || worker.education };
    const nameInitials = initialsOf(after.name);
    await m.update(Employee, { id: held.id }, { name: after.name, nameInitials, certificate: after.certificate, grade: after.grade, version: held.version + 1 });
    await m.update(Worker, { id: worker.id }, { name: after.name, nameInitials, sex: after.sex, education: after.education, version: worker.version + 1 });
    await m.update(Placement, { employeeId: held.id }, { employeeName: after.name, certificate: after.certificate });
    if (change.telephone !== '') await m.update(WorkerPrivate, { workerId: worker.id }, { telephoneEncrypted: this.vault.encrypt(change.telephone) });
    this.trail.write(m, ctx, { action: 'import-employee', subject: 'Employee', subjectId: held.id, unitPath: held.unitPath, before, after: { ...after, telephoneChanged: change.telephone !== '' } });
  }

  private async create(m: EntityManager, ctx: RequestContext, row: ReadRow, known: Known, change: Change): Promise<void> {
    const identity = textOf(row.value['identityNumber']).toUpperCase();
    await this.joining.takeOn(m, ctx, {
      number: textOf(row.value['number']), name: change.name, sex: change.sex, birthDate: birthIn(identity) ?? '', identityHash: this.vault.hash(identity), identityMasked: maskIdentity(identity),
      identityEncrypted: this.vault.encrypt(identity), telephoneEncrypted: change.telephone === '' ? null : this.vault.encrypt(change.telephone), education: change.education, certificate: change.certificate ?? 'none',
      grade: change.grade, position: codeOf(known.terms.positions, textOf(row.value['position'])) ?? '', unitId: known.units.get(textOf(row.value['unit']))?.id ?? '', hiredOn: textOf(row.value['hiredOn']),
      confirmedOn: textOf(row.value['confirmedOn']) || null,
    });
  }
}
