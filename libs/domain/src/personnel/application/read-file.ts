import { day, daysBetween } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { IdentityVault, maskTelephone } from '@gongqiao/platform/privacy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Worker, WorkerCertificate, WorkerPrivate } from '../../workforce/index.js';
import { PersonnelPaper, Probation } from '../persistence/course-entities.js';
import { Employee, EmploymentContract, Placement } from '../persistence/entities.js';
import { maskAddress, maskContact } from '../model/file-value.js';
import { BankAccounts } from '../ports/bank-accounts.js';
import { PersonnelFiles, type Look } from './personnel-files.js';
import { PersonnelTermsReader } from './personnel-terms.js';

/** A move in words. */
export interface MoveView {
  readonly id: string;
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly fromPosition: string;
  readonly toPosition: string;
  readonly effectiveOn: string;
  readonly reason: string;
  readonly state: string;
}

/** A whole file, as its owner and whoever opened it read it; sealed numbers stay masked. */
export interface FileView {
  readonly employee: Employee;
  readonly own: boolean;
  readonly sex: string | null;
  readonly birthDate: string;
  readonly identityMasked: string;
  readonly telephoneMasked: string | null;
  readonly addressMasked: string | null;
  readonly emergencyMasked: string | null;
  readonly bankAccountMasked: string | null;
  readonly education: string;
  readonly contracts: EmploymentContract[];
  readonly certificates: readonly { id: string; name: string; obtainedOn: string; validTo: string | null; daysLeft: number | null }[];
  readonly placements: readonly { id: string; hostUnitName: string; project: string; underContract: boolean; startsOn: string; endsOn: string | null }[];
  readonly moves: MoveView[];
  readonly entryPapers: readonly { document: string; name: string; handedInOn: string | null }[];
  readonly probation: Probation | null;
  readonly looks: readonly Look[];
}

/** Puts a file together. */
@Injectable()
export class FileReader {
  constructor(
    private readonly files: PersonnelFiles,
    private readonly terms: PersonnelTermsReader,
    private readonly vault: IdentityVault,
    private readonly accounts: BankAccounts,
  ) {}

  /** Reads an employee's file; whether the caller may is settled before. */
  async read(m: EntityManager, ctx: RequestContext, employee: Employee): Promise<FileView> {
    const worker = await m.findOneByOrFail(Worker, { id: employee.workerId });
    const sealed = await m.findOneBy(WorkerPrivate, { workerId: worker.id });
    const account = await this.accounts.current(m, employee.id);
    const today = dayInChina(ctx.at);
    const terms = await this.terms.read(m, ctx);
    const papers = await m.findBy(PersonnelPaper, { employeeId: employee.id, occasion: 'entry' });
    const handedIn = new Map(papers.map((paper) => [paper.document, paper.handedInOn]));
    const named = (code: string): string => terms.certificates.find((term) => term.code === code)?.name ?? code;
    const certificates = await m.find(WorkerCertificate, { where: { workerId: worker.id }, order: { obtainedOn: 'DESC' } });
    return {
      employee, own: employee.userId === ctx.userId, sex: worker.sex, birthDate: worker.birthDate, identityMasked: worker.identityMasked,
      telephoneMasked: sealed?.telephoneEncrypted ? maskTelephone(this.vault.decrypt(sealed.telephoneEncrypted)) : null,
      addressMasked: sealed?.addressEncrypted ? maskAddress(this.vault.decrypt(sealed.addressEncrypted)) : null, emergencyMasked: sealed?.emergencyEncrypted ? maskContact(this.vault.decrypt(sealed.emergencyEncrypted)) : null,
      bankAccountMasked: account ? `${account.bank} ${account.masked}` : null, education: worker.education,
      contracts: await m.find(EmploymentContract, { where: { employeeId: employee.id }, order: { startsOn: 'DESC' } }),
      certificates: certificates.map((c) => ({ id: c.id, name: named(c.name), obtainedOn: c.obtainedOn, validTo: c.validTo, daysLeft: c.validTo === null ? null : daysBetween(day(today), day(c.validTo)) })),
      placements: (await m.find(Placement, { where: { employeeId: employee.id }, order: { startsOn: 'DESC' } })).map((p) => ({
        id: p.id, hostUnitName: p.hostUnitName, project: p.project, underContract: p.contractId !== null, startsOn: p.startsOn, endsOn: p.endsOn,
      })),
      moves: await this.moves(m, employee.id, terms.positions),
      entryPapers: terms.entryPapers.map(({ code, name }) => ({ document: code, name, handedInOn: handedIn.get(code) ?? null })),
      probation: await m.findOneBy(Probation, { employeeId: employee.id }), looks: await this.files.looksAt(m, employee),
    };
  }

  private async moves(m: EntityManager, employeeId: string, positions: readonly { code: string; name: string }[]): Promise<MoveView[]> {
    const rows: MoveView[] = await m.query(
      `select s.id, f.name as "fromUnit", t.name as "toUnit", s.from_position as "fromPosition", s.to_position as "toPosition", s.effective_on as "effectiveOn", s.reason, s.state
         from staff_move s join org_unit f on f.id = s.from_unit_id join org_unit t on t.id = s.to_unit_id where s.employee_id = $1 order by s.effective_on desc limit 100`, [employeeId]);
    const named = (code: string): string => positions.find((term) => term.code === code)?.name ?? code;
    return rows.map((row) => ({ ...row, fromPosition: named(row.fromPosition), toPosition: named(row.toPosition) }));
  }
}
