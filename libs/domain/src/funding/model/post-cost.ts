import type { Decimal} from '@gongqiao/kernel';
import { ZERO, dateOf, dec, lastDayOfMonth, monthOf, sum } from '@gongqiao/kernel';

/** Asks the tenant's pack: capability and variant, facts, day. Gives the decision's output or throws its refusal. */
export type Judge = (decision: string, facts: Readonly<Record<string, unknown>>, asOf: string) => Readonly<Record<string, unknown>>;

/** A dated minimum wage of a place. */
export interface WageRow {
  readonly from: string;
  readonly monthly: string;
}

/** Months of a year without a gap, 1 to 12, both counted. */
export interface MonthRun {
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** What the year's cost of one post hangs on. Money as decimal strings, percentages as numbers of per cent. */
export interface PostYear {
  readonly postId: string;
  readonly unitKind: string;
  readonly jurisdiction: 'ordinary' | 'direct';
  readonly grade: string;
  readonly step: number;
  /** First and last month of the year in which the post counts, 1 to 12. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly approved: boolean;
  readonly minimumWages: readonly WageRow[];
  readonly agreedMonthlyPay: string | null;
  readonly insurancePercent: string;
  readonly managementFee: string;
  readonly bonusPercent: string;
}

/** Shares of a post's year by payer, to the cent; the four shares add up to `actualTotal`. */
export interface PostCost {
  readonly guidelineTotal: Decimal;
  readonly actualTotal: Decimal;
  readonly sharedBase: Decimal;
  readonly purchaserOnly: Decimal;
  readonly province: Decimal;
  readonly city: Decimal;
  readonly county: Decimal;
  readonly directCity: Decimal;
}

function lastDay(year: number, month: number): string {
  return lastDayOfMonth(monthOf(dateOf(year, month, 1)));
}

interface Stretch {
  readonly months: number;
  readonly asOf: string;
}

/** Runs of months that stand under the same minimum wage; a month goes by the standard in force on its last day. */
export function stretchesOf(post: Pick<PostYear, 'firstMonth' | 'lastMonth' | 'minimumWages'>, year: number): Stretch[] {
  const inForce = (on: string): string => post.minimumWages.filter((w) => w.from <= on).reduce((latest, w) => (w.from > latest ? w.from : latest), '');
  const out: { months: number; asOf: string; wage: string }[] = [];
  for (let month = post.firstMonth; month <= post.lastMonth; month += 1) {
    const asOf = lastDay(year, month);
    const wage = inForce(asOf);
    const last = out.at(-1);
    if (last && last.wage === wage) {
      last.months += 1;
      last.asOf = asOf;
    } else {
      out.push({ months: 1, asOf, wage });
    }
  }
  return out.map(({ months, asOf }) => ({ months, asOf }));
}

function figure(output: Readonly<Record<string, unknown>>, key: string): Decimal {
  const value = output[key];
  if (typeof value !== 'string') throw new Error(`the pack's answer lacks the figure ${key}`);
  return dec(value);
}

/**
 * Cost of posts and its split among the payers, by the tenant's pack. Posts alike in all that matters are judged once:
 * a province has thousands of posts but few dozen kinds, so the work hardly grows with their number. The memory holds one
 * entry a kind, never one a post.
 */
export class PostCosting {
  private readonly totals = new Map<string, { guideline: Decimal; actual: Decimal }>();
  private readonly splits = new Map<string, PostCost>();

  constructor(private readonly judge: Judge) {}

  /** The year's cost of one post with its shares. */
  costOf(post: PostYear, year: number): PostCost {
    return this.splitOf(post, this.totalsOf(post, year), year);
  }

  /** The cost of the parts of a year in which a post was really filled, split among the payers as one sum. */
  costOfRuns(post: PostYear, runs: readonly MonthRun[], year: number): PostCost {
    const parts = runs.map((run) => this.totalsOf({ ...post, ...run }, year));
    const totals = parts.length === 0
      ? { guideline: ZERO, actual: ZERO }
      : { guideline: sum(parts.map((p) => p.guideline)), actual: sum(parts.map((p) => p.actual)) };
    return this.splitOf(post, totals, year);
  }

  private splitOf(post: PostYear, { guideline, actual }: { guideline: Decimal; actual: Decimal }, year: number): PostCost {
    const key = `${post.unitKind}|${post.jurisdiction}|${post.approved}|${guideline.toFixed(2)}|${actual.toFixed(2)}`;
    const known = this.splits.get(key);
    if (known) return known;
    const output = this.judge('funding.split', this.splitFacts(post, guideline, actual), lastDay(year, 12));
    const cost: PostCost = {
      guidelineTotal: guideline, actualTotal: actual, sharedBase: figure(output, 'sharedBase'), purchaserOnly: figure(output, 'purchaserOnly'),
      province: figure(output, 'province'), city: figure(output, 'city'), county: figure(output, 'county'), directCity: figure(output, 'directCity'),
    };
    this.splits.set(key, cost);
    return cost;
  }

  /** Facts of the split of a post, as they are stored beside the figures. */
  splitFacts(post: Pick<PostYear, 'unitKind' | 'jurisdiction' | 'approved'>, guideline: Decimal, actual: Decimal): Record<string, unknown> {
    return {
      unitKind: post.unitKind, jurisdiction: post.jurisdiction, provinceApproved: post.approved,
      guidelineTotal: guideline.toFixed(2), actualTotal: actual.toFixed(2),
    };
  }

  private totalsOf(post: PostYear, year: number): { guideline: Decimal; actual: Decimal } {
    const wages = post.minimumWages.map((w) => `${w.from}=${w.monthly}`).join(',');
    const key = [year, post.grade, post.step, post.firstMonth, post.lastMonth, post.agreedMonthlyPay, post.insurancePercent, post.managementFee, post.bonusPercent, wages].join('|');
    const known = this.totals.get(key);
    if (known) return known;
    const parts = stretchesOf(post, year).map(({ months, asOf }) => {
      const output = this.judge('procurement.costEstimate', this.estimateFacts(post, months, asOf.slice(5) === '12-31' ? 1 : 0), asOf);
      return { guideline: figure(output, 'guidelineTotal'), actual: figure(output, 'agreedTotal') };
    });
    const totals = parts.length === 0
      ? { guideline: ZERO, actual: ZERO }
      : { guideline: sum(parts.map((p) => p.guideline)), actual: sum(parts.map((p) => p.actual)) };
    this.totals.set(key, totals);
    return totals;
  }

  private estimateFacts(post: PostYear, months: number, bonusPayments: number): Record<string, unknown> {
    return {
      minimumWages: post.minimumWages, months, bonusPayments, bonusRate: post.bonusPercent, insuranceRate: post.insurancePercent, managementFee: post.managementFee,
      lines: [{ grade: post.grade, step: post.step, posts: 1, agreedMonthlyPay: post.agreedMonthlyPay }],
    };
  }
}
