import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Documents, refuseDocument, type DocumentOwner, type Opening, type Place, type StoredDocument } from '../../documents/index.js';
import { WorkerCertificate } from '../../workforce/index.js';
import { refusePersonnel } from '../errors.js';
import { Employee, EmploymentContract } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { Onboarding } from './onboarding.js';
import { FILE, PersonnelFiles } from './personnel-files.js';

/** What hangs on a staff file: scans of contracts, certificates and the identity card, papers of entry and exit, and anything else. */
export const FILE_KINDS = ['contract', 'certificate', 'identity', 'entry-paper', 'exit-paper', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const MOST = 80;

/** Documents of staff files: human resources put them there, their owner sees them freely, others after opening the file with a reason. */
@Injectable()
export class FileDocuments implements DocumentOwner {
  readonly subject = 'Employee';
  readonly most = MOST;

  constructor(
    private readonly access: AccessService,
    private readonly files: PersonnelFiles,
    private readonly onboarding: Onboarding,
    private readonly documents: Documents,
  ) {}

  /** Whether the caller keeps an employee's documents. */
  mayAttach(ctx: RequestContext, employee: Employee): boolean {
    return employee.userId !== ctx.userId && this.access.can(ctx, 'attach', FILE, employee);
  }

  async attach(m: EntityManager, ctx: RequestContext, place: Place): Promise<{ unitPath: string }> {
    const employee = await m.findOneBy(Employee, { id: place.subjectId });
    if (!employee || !this.mayAttach(ctx, employee)) throw refusePersonnel('employee-unknown', { field: 'subjectId' });
    const kind = FILE_KINDS.find((known) => known === place.kind);
    if (!kind) throw refuseDocument('document-kind', { field: 'kind' });
    if (!(await this.isPartOf(m, employee, kind, place.about))) throw refuseDocument('document-kind', { field: 'about' });
    return { unitPath: employee.unitPath };
  }

  /** Contracts and certificates are those of the person; papers are checked where they are received. */
  private async isPartOf(m: EntityManager, employee: Employee, kind: FileKind, about: string | null): Promise<boolean> {
    if (kind === 'entry-paper' || kind === 'exit-paper') return about !== null;
    if (about === null) return true;
    if (!/^[0-9a-f-]{36}$/.test(about)) return false;
    if (kind === 'contract') return m.existsBy(EmploymentContract, { id: about, employeeId: employee.id });
    return kind === 'certificate' && m.existsBy(WorkerCertificate, { id: about, workerId: employee.workerId });
  }

  /** The scan of a paper is its being handed in. */
  async attached(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<void> {
    if (document.about === null || (document.kind !== 'entry-paper' && document.kind !== 'exit-paper')) return;
    const occasion = document.kind === 'entry-paper' ? 'entry' : 'exit';
    const held: unknown[] = await m.query('select 1 from personnel_paper where employee_id = $1 and occasion = $2 and document = $3', [document.subjectId, occasion, document.about]);
    if (held.length === 0) await this.onboarding.receive(m, ctx, await m.findOneByOrFail(Employee, { id: document.subjectId ?? '' }), { occasion, document: document.about });
  }

  async opening(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<Opening | null> {
    if (document.subjectId === null) return null;
    const own = await employeeOfUser(m, ctx.userId);
    if (own?.id === document.subjectId) return { own: true, reason: null };
    return { own: false, reason: (await this.files.openedFor(m, ctx, document.subjectId)).reason };
  }

  async mayWithdraw(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<boolean> {
    const employee = document.subjectId === null ? null : await m.findOneBy(Employee, { id: document.subjectId });
    return employee !== null && this.mayAttach(ctx, employee);
  }

  /** Documents of a file; whether the caller may read the file is settled before. */
  of(m: EntityManager, employeeId: string): Promise<StoredDocument[]> {
    return this.documents.of(m, this.subject, [employeeId]);
  }
}
