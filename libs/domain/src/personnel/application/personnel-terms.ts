import type { Pack, SchemaNode } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { termsIn } from '../model/house.js';

export interface Term {
  readonly code: string;
  readonly name: string;
}

/** Codes, words and forms of the tenant's document, as far as it has them. */
export interface PersonnelTerms {
  readonly positions: readonly Term[];
  readonly certificates: readonly Term[];
  readonly educations: readonly Term[];
  readonly grades: readonly Term[];
  readonly channels: readonly Term[];
  readonly sessions: readonly Term[];
  readonly signOnPapers: readonly Term[];
  readonly entryPapers: readonly Term[];
  readonly exitPapers: readonly Term[];
  readonly grounds: readonly Term[];
  readonly legalWarnings: readonly Term[];
  readonly hireForm: SchemaNode | null;
  readonly dismissalForm: SchemaNode | null;
}

function listed(terms: Readonly<Record<string, string>>): Term[] {
  return Object.entries(terms).map(([code, name]) => ({ code, name }));
}

/** Leaves out of a form what the platform knows by itself. */
function without(schema: SchemaNode | undefined, known: readonly string[]): SchemaNode | null {
  const form: { readonly properties?: Readonly<Record<string, unknown>>; readonly required?: readonly string[] } = schema ?? {};
  if (!form.properties) return null;
  const properties = Object.fromEntries(Object.entries(form.properties).filter(([key]) => !known.includes(key)));
  return { ...form, properties, required: (form.required ?? []).filter((key) => !known.includes(key)) };
}

/** The words of the tenant's document for its people. */
@Injectable()
export class PersonnelTermsReader {
  constructor(private readonly policy: PolicyService) {}

  private schemaOf(judge: Judge, name: string, side: 'facts' | 'answer'): SchemaNode | undefined {
    return this.policy.index.findDecision(judge.fullName(name))?.decision[side].describe();
  }

  private recordTerms(pack: Pack | undefined, record: string, field: string): Term[] {
    return listed(termsIn(pack?.records.find((kind) => kind.id === record)?.fields.describe(), field));
  }

  /** All of them, for the lists and forms of the portal. */
  async read(m: EntityManager, ctx: RequestContext): Promise<PersonnelTerms> {
    const judge = await this.policy.judge(m, ctx);
    const pack = this.policy.index.findPack(judge.packId);
    const terms = (name: string, field: string, side: 'facts' | 'answer' = 'facts'): Term[] => listed(termsIn(this.schemaOf(judge, name, side), field));
    return {
      positions: Object.entries(pack?.parties ?? {}).filter(([, party]) => party.unitKinds.length > 0).map(([code, party]) => ({ code, name: party.zh })),
      certificates: terms('eligibility.hire', 'certificate'), educations: terms('eligibility.hire', 'education'), grades: terms('compensation.gradeAllowance', 'grade'),
      channels: this.recordTerms(pack, 'application-source', 'channel'), sessions: this.recordTerms(pack, 'induction-session', 'session'),
      signOnPapers: terms('assignment.onboardingDocuments', 'documents'), entryPapers: terms('assignment.entryPapers', 'submitted'), exitPapers: terms('assignment.departure', 'documents'),
      grounds: terms('assignment.dismissalNotice', 'ground'), legalWarnings: [...terms('assignment.dismissalNotice', 'legalWarnings', 'answer')],
      hireForm: without(this.schemaOf(judge, 'eligibility.hire', 'facts'), ['birthDate']),
      dismissalForm: without(this.schemaOf(judge, 'assignment.dismissalNotice', 'facts'), ['ground', 'noticeOn', 'probationEnd']),
    };
  }
}
