import { COUNTED_SERVICES, Decimal, day, roundHalfUp, type CountedService, type DoneOf, type Measure, type Measured, type TimeSpent } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AskedFacts, FactOrigin, FactProvider, FoundFacts } from '../../scoring/index.js';
import { INDICATOR_WORDS, PAPERS } from '../model/kinds.js';
import { monthsOf } from '../model/period.js';
import { casesOf, type CaseHeld } from '../persistence/cases.js';
import { groupsOpened, kindFigures, papersOf, postsOf, targetsOf, trainingsOf, type KindFigures, type TrainingFigure } from '../persistence/figures.js';
import { serviceLists } from '../persistence/lists-to-draw-from.js';
import { countCases } from './count-cases.js';
import { trainingBase } from './project-training.js';

const TRAINING = 'training.serviceHours';

type Found = { -readonly [M in Measure]?: { value: Measured[M]; origin: FactOrigin } };

/** Everything read of one span for a group of people, by person. */
interface Read {
  readonly figures: readonly KindFigures[];
  readonly groups: ReadonlyMap<string, number>;
  readonly cases: readonly CaseHeld[];
  readonly counted: ReadonlySet<string>;
  readonly targets: ReadonlyMap<string, Decimal>;
}

function targetMap(rows: readonly { readonly employee_id: string; readonly kind: string; readonly amount: string }[]): Map<string, Decimal> {
  return new Map(rows.map((row) => [`${row.employee_id} ${row.kind}`, new Decimal(row.amount)]));
}

function hours(minutes: number): string {
  return roundHalfUp(new Decimal(minutes).div(60), 2).toFixed();
}

function spent(figures: readonly KindFigures[]): TimeSpent {
  return { sessions: figures.reduce((sum, f) => sum + f.n, 0), hours: hours(figures.reduce((sum, f) => sum + f.minutes, 0)) };
}

/** How many of a kind a person completed: cases and groups by what was opened, the rest by sessions. */
function completedOf(read: Read, id: string, kind: CountedService): number {
  if (kind === 'casework') return read.cases.filter((held) => held.employeeId === id && read.counted.has(held.caseId)).length;
  if (kind === 'group') return read.groups.get(id) ?? 0;
  return read.figures.filter((f) => f.employee_id === id && f.kind === kind).reduce((sum, f) => sum + f.n, 0);
}

/** Facts of scores from the service records: what was done against the targets, time spent, training, papers. */
@Injectable()
export class ServiceFacts implements FactProvider {
  readonly source = 'service-record';
  readonly measures = ['service-counts', 'yearly-counts', 'case-follow-ups', 'service-hours', 'training-hours', 'training-base', 'papers-done', 'service-lists'] as const;
  // The post by which the hours are asked is today's.
  readonly forgets = ['training-base'] as const;

  private async read(m: EntityManager, { employeeIds, knownAt, judge }: AskedFacts, from: string, to: string, until: string): Promise<Read> {
    const cases = await casesOf(m, employeeIds, day(from), day(to), knownAt);
    return {
      cases, counted: countCases(judge, { from, to }, cases), figures: await kindFigures(m, employeeIds, from, to, knownAt),
      groups: new Map((await groupsOpened(m, employeeIds, from, to, knownAt)).map((row) => [row.employee_id, row.n])),
      targets: targetMap(await targetsOf(m, employeeIds, monthsOf(from, until), knownAt)),
    };
  }

  async facts(m: EntityManager, _ctx: RequestContext, asked: AskedFacts): Promise<ReadonlyMap<string, FoundFacts>> {
    const { employeeIds, from, to, measures, knownAt } = asked;
    const span = await this.read(m, asked, from, to, to);
    const january = `${to.slice(0, 4)}-01-01`;
    const year = measures.includes('yearly-counts') ? await this.read(m, asked, january, to, `${to.slice(0, 4)}-12-31`) : null;
    const trained = measures.includes('training-hours') ? await trainingsOf(m, employeeIds, from, to, knownAt) : [];
    const trainedInYear = measures.includes('training-base') ? await trainingsOf(m, employeeIds, january, to, knownAt) : [];
    const posts = measures.includes('training-base') ? await postsOf(m, employeeIds) : new Map<string, never>();
    const papers = measures.includes('papers-done') ? await papersOf(m, employeeIds, from, to, knownAt) : [];
    const yearlyCases = measures.includes('case-follow-ups') ? targetMap(await targetsOf(m, employeeIds, monthsOf(january, `${to.slice(0, 4)}-12-31`), knownAt)) : new Map<string, Decimal>();
    const listed = measures.includes('service-lists') ? await serviceLists(m, employeeIds, from, to, knownAt) : new Map<string, Measured['service-lists']>();
    const known = new Set([...span.figures.map((f) => f.employee_id), ...(year?.figures ?? []).map((f) => f.employee_id)]);
    const all = new Map<string, FoundFacts>();
    for (const id of employeeIds) {
      if (!known.has(id)) continue;
      const origin = originOf(id, span.figures.filter((f) => f.employee_id === id), from, to);
      const found: Found = {};
      if (measures.includes('service-counts')) this.counts(found, span, id, origin);
      if (year) this.yearly(found, year, id, originOf(id, year.figures.filter((f) => f.employee_id === id), january, to));
      if (measures.includes('case-follow-ups')) {
        const cases = span.cases.filter((held) => held.employeeId === id).map(({ employeeId: _own, ...held }) => held);
        found['case-follow-ups'] = { origin, value: { annualTarget: yearlyCases.get(`${id} casework`)?.ceil().toNumber() ?? null, cases } };
      }
      const lists = listed.get(id);
      if (lists) found['service-lists'] = { origin, value: lists };
      if (measures.includes('service-hours')) found['service-hours'] = { origin, value: serviceHours(span, id) };
      if (measures.includes('training-hours')) this.training(found, asked, id, trained.filter((t) => t.employee_id === id), span.targets.get(`${id} training`), origin);
      if (measures.includes('training-base')) found['training-base'] = { origin, value: trainingBase(asked.judge, trainedInYear.filter((t) => t.employee_id === id), posts.get(id), to) };
      if (measures.includes('papers-done')) found['papers-done'] = { origin, value: Object.fromEntries(PAPERS.map((paper) => [paper, papers.some((p) => p.employee_id === id && p.paper === paper)])) };
      all.set(id, found);
    }
    return all;
  }

  private counts(found: Found, read: Read, id: string, origin: FactOrigin): void {
    const of = (kind: CountedService): DoneOf | null => {
      const target = read.targets.get(`${id} ${kind}`);
      return target ? { completed: completedOf(read, id, kind), target: target.ceil().toNumber() } : null;
    };
    const value = Object.fromEntries(COUNTED_SERVICES.map((kind) => [kind, of(kind)])) as Record<CountedService, DoneOf | null>;
    if (Object.values(value).some((done) => done !== null)) found['service-counts'] = { value, origin };
  }

  private yearly(found: Found, read: Read, id: string, origin: FactOrigin): void {
    const value = COUNTED_SERVICES.flatMap((kind) => {
      const target = read.targets.get(`${id} ${kind}`);
      return target ? [{ name: INDICATOR_WORDS[kind], completed: completedOf(read, id, kind), annualTarget: target.ceil().toNumber() }] : [];
    });
    if (value.length > 0) found['yearly-counts'] = { value, origin };
  }

  /** Hours that count are the document's to say; where it does not, all on-site hours with a sign-in sheet do. */
  private training(found: Found, { judge, to }: AskedFacts, id: string, trained: readonly TrainingFigure[], required: Decimal | undefined, origin: FactOrigin): void {
    if (!required) return;
    const onlineHours = hours(trained.filter((t) => t.online).reduce((sum, t) => sum + t.minutes, 0));
    const onsite = trained.filter((t) => !t.online).map((t) => ({ hours: hours(t.minutes), organiser: t.organiser ?? 'other', signInSheet: t.signed }));
    const facts = { requiredHours: required.toFixed(), onlineHours, onsite };
    const answer = judge.attempt(TRAINING, facts, to);
    if (!answer.ok && answer.error.code !== 'unknown-decision') judge.decide(TRAINING, facts, to);
    const signed = hours(trained.filter((t) => !t.online && t.signed).reduce((sum, t) => sum + t.minutes, 0));
    const onsiteHours = answer.ok && typeof answer.output['countedOnsite'] === 'string' ? answer.output['countedOnsite'] : signed;
    found['training-hours'] = { origin: { ...origin, address: origin.address ?? `/service/people/${id}` }, value: { requiredHours: required.toFixed(), onlineHours, onsiteHours } };
  }
}

function serviceHours(read: Read, id: string): Measured['service-hours'] {
  const own = read.figures.filter((f) => f.employee_id === id);
  const of = (...kinds: readonly string[]): KindFigures[] => own.filter((f) => kinds.includes(f.kind) && f.large_part === null);
  const large = (part: string): KindFigures[] => own.filter((f) => f.large_part === part);
  return {
    caseInterviews: read.cases.filter((held) => held.employeeId === id && held.followUps > 0).map((held) => held.followUps), caseworkHours: spent(of('casework')).hours,
    visits: spent(of('visit', 'consultation')), groupSessions: spent(of('group', 'activity')), largeEventsInCharge: spent(large('in-charge')), largeEventsAssisting: spent(large('assisting')),
  };
}

function originOf(id: string, figures: readonly KindFigures[], from: string, to: string): FactOrigin {
  const records = figures.reduce((sum, f) => sum + f.n, 0);
  const latest = figures.map((f) => f.latest).sort().at(-1) ?? null;
  return { zh: `服务记录 ${records} 条（${from} 至 ${to}）`, en: `${records} service records (${from} to ${to})`, records, address: `/service/people/${id}`, at: latest };
}
