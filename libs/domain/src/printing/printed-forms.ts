import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseTransfer } from '../transfer/index.js';
import { checkCodeOf, printPdf } from './print-pdf.js';
import { layOutSheet, type DeclaredForm, type Sheet } from './sheet.js';

/** What a context says of one of its things on paper; code and date of printing are added here. */
export type SheetContent = Omit<Sheet, 'checkCode' | 'printedOn'>;

/** A thing that papers are printed of, for a caller who may read it. */
export interface PrintedThing {
  readonly unitPath: string;
  readonly version: number;
  readonly forms: readonly DeclaredForm[];
  readonly sheet: (form: DeclaredForm) => Promise<SheetContent>;
}

/** A context that has papers printed of its things. */
export interface FormProvider {
  /** Kind of thing, as in the trail. */
  readonly subject: string;
  /** The thing with the papers that the tenant's document has for it; null where the caller may not read it. */
  find(m: EntityManager, ctx: RequestContext, id: string): Promise<PrintedThing | null>;
}

/** Papers of the tenant's own document, printed of things of any context. */
@Injectable()
export class PrintedForms {
  private readonly providers = new Map<string, FormProvider>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
  ) {}

  /** Registers who knows the papers of a kind of thing. @throws Error when somebody does already. */
  offer(provider: FormProvider): void {
    if (this.providers.has(provider.subject)) throw new Error(`papers of ${provider.subject} have a provider`);
    this.providers.set(provider.subject, provider);
  }

  /** Papers that may be printed of a thing; none where there is none or the caller may not read it. */
  async of(ctx: RequestContext, subject: string, id: string): Promise<readonly DeclaredForm[]> {
    const provider = this.providers.get(subject);
    const thing = provider ? await this.database.run(ctx, (m) => provider.find(m, ctx, requireId(id, 'id'))) : null;
    return thing?.forms ?? [];
  }

  /** Prints a paper of a thing that the caller may read; that it was printed stands in the trail with its check code. @throws Refused `form-unknown`, `form-font-missing`. */
  async print(ctx: RequestContext, subject: string, id: string, form: string): Promise<{ name: string; content: Buffer }> {
    const sheet = await this.database.run(ctx, async (m): Promise<Sheet> => {
      const thing = (await this.providers.get(subject)?.find(m, ctx, requireId(id, 'id'))) ?? null;
      const declared = thing?.forms.find((known) => known.id === form);
      if (!thing || !declared) throw refuseTransfer('form-unknown', { field: 'form' });
      const content = await thing.sheet(declared);
      const checkCode = checkCodeOf(this.vault, [id, thing.version, content]);
      this.trail.write(m, ctx, { action: 'print-form', subject, subjectId: id, unitPath: thing.unitPath, after: { form, checkCode } });
      return { ...content, checkCode, printedOn: dayInChina(ctx.at) };
    });
    return { name: `${sheet.title} ${sheet.number}.pdf`, content: await printPdf(layOutSheet(sheet)) };
  }
}
