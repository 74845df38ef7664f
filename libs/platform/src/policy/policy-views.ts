import { createHash } from 'node:crypto';
import { STATE_COUNCIL_CALENDAR, capabilityOf } from '@gongqiao/kernel';
import type { AnyDecision, Pack } from '@gongqiao/kernel';
import type { TenantOverride } from '../tenancy/persistence/entities.js';
import type { DecisionResult, WorkCalendarEntry } from './entities.js';
import type { DecisionResultNode, Evaluation, PolicyChapter, PolicyDecision, PolicyPack, PolicyParameter, PolicyProvision, ProvisionRef,
  WorkCalendarYear } from './graphql/policy-types.js';
import type { Decided, NotDecided } from './judge.js';
import type { PolicyIndex } from './policy-index.js';

/** A pack's head. */
export function packNode(pack: Pack, current: boolean): PolicyPack {
  const { id, title, documentNumber, issuer, inForceFrom, version, side, provisionCount } = pack;
  return { id, title, documentNumber, issuer, inForceFrom, version, side, current, provisionCount, decisionCount: pack.decisions.length };
}

/** A decision with its schemas, from which forms are built. */
export function decisionNode(decision: AnyDecision, pack: Pack): PolicyDecision {
  return {
    name: decision.name,
    zh: decision.zh,
    capability: capabilityOf(decision.name),
    contributesTo: pack.contributions.filter((held) => held.decision === decision).map((held) => held.capability),
    applies: decision.applies.map((provision) => provision.id),
    versions: decision.versions.map((version) => version.from),
    factsSchema: decision.facts.describe(),
    answerSchema: decision.answer.describe(),
  };
}

/** A pack's provisions by chapter, each with what carries it out. */
export function chapterNodes(index: PolicyIndex, pack: Pack): PolicyChapter[] {
  const rows = new Map(index.coverage(pack.id).map((row) => [row.provision, row]));
  const node = (provision: Pack['provisions'][number]): PolicyProvision => {
    const row = rows.get(provision.id);
    return {
      id: provision.id, article: provision.article, kind: provision.kind, says: provision.says,
      reading: provision.reading ?? null, shows: provision.shows ?? null, source: provision.source ?? null,
      code: row?.code ?? [], cases: row?.cases ?? 0, where: row?.where ?? [], gap: row?.gap ?? null,
    };
  };
  return pack.chapters.map((chapter) => ({ title: chapter.title, provisions: chapter.provisions.map(node) }));
}

/** A pack's parameters with their dated rows, the tenant's own among them. */
export function parameterNodes(pack: Pack, overrides: readonly TenantOverride[]): PolicyParameter[] {
  return pack.parameters.map((parameter) => ({
    id: parameter.id,
    zh: parameter.zh,
    provision: parameter.provision.id,
    open: parameter.open,
    schema: parameter.describe(),
    rows: [
      ...parameter.rows.map((row) => ({ id: null, from: row.from as string, value: row.raw, source: row.source ?? null, ofTenant: false })),
      ...overrides.filter((row) => row.parameter === parameter.id)
        .map((row) => ({ id: row.id, from: row.validFrom, value: row.value, source: row.sourceDocument, ofTenant: true })),
    ].sort((a, b) => (a.from < b.from ? -1 : 1)),
  }));
}

function findProvision(index: PolicyIndex, id: string): ProvisionRef {
  for (const pack of index.packs) {
    const found = pack.provisions.find((provision) => provision.id === id);
    if (found) return { id, article: found.article, says: found.says };
  }
  return { id, article: '', says: '' };
}

/** Provisions by id, for the chips beside reasons. */
export function provisionRefs(index: PolicyIndex, ids: readonly string[]): ProvisionRef[] {
  return ids.map((id) => findProvision(index, id));
}

/** An answer of the explorer, or why there is none. */
export function evaluationNode(index: PolicyIndex, decision: string, asOf: string, outcome: Decided | NotDecided): Evaluation {
  const packVersion = index.findDecision(decision)?.pack.version ?? '';
  if (!outcome.ok) {
    const { code, field, message, provision } = outcome.error;
    return { decision, asOf, packVersion, output: null, reasons: null, parameters: null, provisions: [],
      refusal: { code, field, message, provision: provision ?? null } };
  }
  return { decision, asOf, packVersion, output: outcome.output, reasons: outcome.reasons, parameters: outcome.parameters,
    provisions: provisionRefs(index, outcome.provisions), refusal: null };
}

/** Eight characters by which a printed result is found again and compared. */
export function checkCode(row: Pick<DecisionResult, 'id' | 'facts' | 'output'>): string {
  const text = JSON.stringify([row.id, row.facts, row.output]);
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}

/** A stored result for the 依据 drawer. */
export function resultNode(index: PolicyIndex, row: DecisionResult, decidedBy: string | null): DecisionResultNode {
  const found = index.findDecision(row.decision);
  return {
    id: row.id, decision: row.decision, decisionZh: found?.decision.zh ?? row.decision, asOf: row.asOf, packId: row.packId,
    packTitle: found?.pack.title ?? row.packId, packVersion: row.packVersion, facts: row.facts,
    factSources: Object.fromEntries(Object.keys(row.facts).map((key) => [key, { by: decidedBy, at: row.decidedAt.toISOString() }])),
    output: row.output, reasons: row.reasons, parameters: row.parameters, provisions: provisionRefs(index, row.provisions),
    subject: row.subject, subjectId: row.subjectId, computedAt: row.decidedAt, checkCode: checkCode(row),
    factsSchema: found?.decision.facts.describe() ?? null, answerSchema: found?.decision.answer.describe() ?? null,
  };
}

/** A year's calendar: the tenant's latest entry, or the State Council's as the platform has it. */
export function calendarNode(year: number, entered: WorkCalendarEntry | null): WorkCalendarYear | null {
  const known = STATE_COUNCIL_CALENDAR.find((held) => held.year === year);
  const source = entered ?? known;
  if (!source) return null;
  const statutory = new Map(source.statutory.map((day) => [day.date as string, day.name]));
  const off = source.daysOff.map((day) => ({ day: day as string, kind: statutory.has(day) ? 'statutory' : 'off', name: statutory.get(day) ?? null }));
  const makeup = source.makeupWorkdays.map((day) => ({ day: day as string, kind: 'makeup', name: null }));
  return { year, notice: entered?.sourceDocument ?? known?.source ?? '', days: [...off, ...makeup].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}
