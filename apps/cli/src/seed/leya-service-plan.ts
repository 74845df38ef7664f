// What each of the agency's invented people did in a year: cases, groups, services, trainings and papers, drawn by a seed.
import { STATE_COUNCIL_CALENDAR, addDays, day, isWorkingDayByLists, lastDayOfMonth, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { demoId } from './leya-staff.js';
import { Random, inventName } from './province/random.js';

export const SERVICE_YEAR = 2026;
const KINDS = ['casework', 'group', 'activity', 'visit', 'consultation', 'filing', 'training'] as const;
type Kind = (typeof KINDS)[number];

/** A person as far as the year's services depend on it. */
export interface Server {
  readonly serial: number;
  readonly employeeId: string;
  readonly userId: string;
  readonly path: string;
  readonly position: string;
  readonly hiredOn: string;
  readonly project: string;
  readonly contractId: string | null;
  readonly purchaserTenantId: string | null;
  /** 0 to 100; below six much is left undone. */
  readonly strength: number;
}

/** From this month on the plans leave little to do: nine tenths of every year's target are due by the third quarter. */
const LAST_QUARTER = 10;
const NOVEMBER = 11;

/** Targets of a month by kind: how many, and for training how many hours. Groups are begun every other month. */
function targetOf(server: Server, kind: Kind, month: number): number {
  const home = server.path.includes('.projects.');
  const assistant = server.position === 'community-assistant';
  const last = month >= LAST_QUARTER;
  const few = last && month !== NOVEMBER;
  if (kind === 'training') return month % 3 === 1 ? 4 : 3;
  if (kind === 'group') return last ? 0 : month % 2;
  if (kind === 'visit') return home ? (last ? 5 : assistant ? 16 : 15) : last ? 1 : 5;
  if (few) return 0;
  if (kind === 'activity') return home ? (assistant ? 4 : 3) : 1;
  return kind === 'consultation' && !home ? 2 : 1;
}

/** Amounts of targets, by person, kind and month. */
export function planTargets(servers: readonly Server[]): { employee_id: string; unit_path: string; kind: string; month: string; amount: number }[] {
  return servers.flatMap((server) => KINDS.flatMap((kind) => Array.from({ length: 12 }, (_, i) => i + 1)
    .filter((month) => targetOf(server, kind, month) > 0 && `${monthNamed(month)}-28` >= server.hiredOn)
    .map((month) => ({ employee_id: server.employeeId, unit_path: server.path, kind, month: monthNamed(month), amount: targetOf(server, kind, month) }))));
}

export interface PlannedMatter {
  readonly id: string;
  readonly server: Server;
  readonly kind: 'casework' | 'group';
  openedOn: string | null;
  closedOn: string | null;
  readonly title: string;
  readonly beneficiaryIds: readonly string[];
  /** Months of the year, from 1, in which it is served; the last ends it. */
  readonly until: number;
}

export interface PlannedRecord {
  readonly id: string;
  readonly server: Server;
  readonly kind: Kind | 'paper';
  readonly heldOn: string;
  readonly start: string;
  readonly minutes: number;
  readonly participants: number;
  readonly matterId: string | null;
  readonly beneficiaryId: string | null;
  readonly paper: string | null;
  readonly note: string;
}

export interface PlannedBeneficiary {
  readonly id: string;
  readonly server: Server;
  readonly name: string;
  readonly alias: string;
}

export interface ServicePlan {
  readonly beneficiaries: PlannedBeneficiary[];
  readonly matters: PlannedMatter[];
  readonly records: PlannedRecord[];
}

const monthNamed = (month: number): string => `${SERVICE_YEAR}-${String(month).padStart(2, '0')}`;
const OFF = new Set<string>(STATE_COUNCIL_CALENDAR.find((held) => held.year === SERVICE_YEAR)?.daysOff ?? []);

function workingDays(month: number): PlainDate[] {
  const days: PlainDate[] = [];
  const last = lastDayOfMonth(monthNamed(month) as PlainMonth);
  for (let at = day(`${monthNamed(month)}-01`); at <= last; at = addDays(at, 1)) if (isWorkingDayByLists(at, OFF, new Set())) days.push(at);
  return days;
}

const WORKING_DAYS = Array.from({ length: 12 }, (_, i) => workingDays(i + 1));

interface Slot {
  readonly on: string;
  readonly start: string;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

const HOME_MINUTES: Readonly<Record<Kind, number>> = { casework: 240, group: 180, activity: 420, visit: 120, consultation: 60, filing: 60, training: 180 };
const POST_MINUTES: Readonly<Record<Kind, number>> = { casework: 90, group: 120, activity: 150, visit: 90, consultation: 40, filing: 40, training: 180 };
const CASE_TITLES = ['独居长者陪伴支持', '照顾者减压', '家庭关系调适', '就业支持', '术后康复跟进', '亲子沟通', '情绪支持', '政策资源链接', '社区融入', '生活自理训练'];
const GROUP_TITLES = ['长者健康自助小组', '照顾者互助小组', '青少年成长小组', '亲子阅读小组', '手工疗愈小组', '防骗知识小组'];
const NOTES: Readonly<Record<Kind, readonly string[]>> = {
  casework: ['会谈，回顾上次目标，约定下次会谈。', '上门会谈，了解近况，调整服务计划。', '与家属共同会谈，商定支持安排。'], group: ['按计划完成本节，组员参与积极。', '完成本节活动，收集组员反馈。'],
  activity: ['社区活动，现场秩序良好。', '节日主题活动，发放宣传资料。'], visit: ['入户探访，了解身体状况和需要。', '电话预约后入户，测量血压并记录。', '探访，协助整理用药。'],
  consultation: ['解答政策咨询并登记。', '接待来访，转介相关部门。'], filing: ['新建服务档案。'], training: ['参加培训，已签到。'],
};

/** Makes one person's year, day by day up to a day. */
class YearOf {
  private readonly held: Record<Kind, number> = { casework: 0, group: 0, activity: 0, visit: 0, consultation: 0, filing: 0, training: 0 };
  private readonly due: Record<Kind, number> = { casework: 0, group: 0, activity: 0, visit: 0, consultation: 0, filing: 0, training: 0 };
  private readonly own: PlannedMatter[] = [];
  private readonly people: PlannedBeneficiary[] = [];
  private readonly share: number;
  private readonly home: boolean;
  private readonly random: Random;

  constructor(private readonly server: Server, private readonly plan: ServicePlan, private readonly today: string) {
    this.random = new Random(88_000 + server.serial);
    const more = this.random.between(0, 14);
    this.share = server.strength < 6 ? 55 : server.strength < 12 ? 85 + more : 100 + more;
    this.home = server.path.includes('.projects.');
    // What came over from the year before.
    for (let i = 0; i < (server.hiredOn < `${SERVICE_YEAR - 1}-06-01` ? 4 : 0); i += 1) this.open('casework', 2 + (i % 3), `${SERVICE_YEAR - 1}-${11 + (i % 2)}-${String(10 + i).padStart(2, '0')}`);
  }

  private open(kind: 'casework' | 'group', until: number, openedOn: string | null): void {
    const serial = this.plan.matters.length + 1;
    const { random, server } = this;
    const name = inventName(random);
    const who: PlannedBeneficiary = { id: demoId('8125', this.plan.beneficiaries.length + 1), server, name, alias: `${name.slice(0, 1)}${random.pick(['叔', '姨', '阿婆', '阿伯', '女士', '先生', '同学'])}` };
    this.plan.beneficiaries.push(who);
    this.people.push(who);
    const others = kind === 'group' ? shuffled(this.people.slice(0, -1), random).slice(0, 4).map((one) => one.id) : [];
    const matter: PlannedMatter = { id: demoId('8135', serial), server, kind, openedOn, closedOn: null, title: random.pick(kind === 'group' ? GROUP_TITLES : CASE_TITLES), beneficiaryIds: [who.id, ...others], until };
    this.plan.matters.push(matter);
    this.own.push(matter);
  }

  private record(kind: Kind, slot: Slot, participants: number, more: { matterId?: string; beneficiaryId?: string | undefined } = {}): void {
    this.plan.records.push({
      id: demoId('8145', this.plan.records.length + 1), server: this.server, kind, heldOn: slot.on, start: slot.start, minutes: (this.home ? HOME_MINUTES : POST_MINUTES)[kind], participants,
      matterId: more.matterId ?? null, beneficiaryId: more.beneficiaryId ?? null, paper: null, note: this.random.pick(NOTES[kind]),
    });
  }

  /** How many of a kind fall to a month, so that the sum keeps to the person's share of the target. */
  private countIn(kind: Kind, month: number, passed: number): number {
    this.due[kind] += targetOf(this.server, kind, month) * passed;
    const whole = Math.floor((this.due[kind] * this.share) / 100);
    const n = whole - this.held[kind];
    this.held[kind] = whole;
    return n;
  }

  /** One month: cases and groups by the morning, a community activity for the day, visits in the afternoon; no two at one time. */
  month(month: number): void {
    const all = WORKING_DAYS[month - 1] ?? [];
    const days = all.filter((on) => on <= this.today && on >= this.server.hiredOn);
    if (days.length === 0) return;
    const passed = days.length / all.length;
    const mornings = shuffled(days.map((on): Slot => ({ on, start: '09:00' })), this.random);
    let afternoons = shuffled(days.flatMap((on): Slot[] => [{ on, start: '13:30' }, { on, start: '15:40' }]), this.random);
    for (let i = this.countIn('casework', month, passed); i > 0; i -= 1) this.open('casework', month + (this.home ? 5 : 3), null);
    for (let i = this.countIn('group', month, passed); i > 0; i -= 1) this.open('group', month + 1, null);
    for (let i = this.countIn('activity', month, passed); i > 0; i -= 1) this.take(mornings, (slot) => {
      this.record('activity', slot, this.random.between(15, 60));
      afternoons = afternoons.filter((free) => free.on !== slot.on);
    });
    const hours = this.countIn('training', month, passed);
    for (let i = Math.round(hours / 3); i > 0; i -= 1) this.take(mornings, (slot) => this.record('training', slot, 1));
    for (const matter of this.own) this.serve(matter, month, mornings);
    for (const kind of ['visit', 'consultation', 'filing'] as const) {
      for (let i = this.countIn(kind, month, passed); i > 0; i -= 1) {
        this.take(afternoons, (slot) => this.record(kind, slot, kind === 'visit' ? this.random.between(1, 2) : 1, { beneficiaryId: kind === 'visit' && this.people.length > 0 ? this.random.pick(this.people).id : undefined }));
      }
    }
  }

  private take(slots: Slot[], use: (slot: Slot) => void): void {
    const slot = slots.pop();
    if (slot) use(slot);
  }

  /** A case is seen once a month, a group twice; the last month ends it. */
  private serve(matter: PlannedMatter, month: number, mornings: Slot[]): void {
    if (matter.closedOn !== null || month > matter.until) return;
    const slots = mornings.splice(-(matter.kind === 'group' ? 2 : 1)).sort((a, b) => a.on.localeCompare(b.on));
    for (const slot of slots) {
      matter.openedOn ??= slot.on;
      this.record(matter.kind, slot, matter.kind === 'group' ? this.random.between(6, 12) : 1, { matterId: matter.id });
    }
    if (month === matter.until && slots.length > 0) matter.closedOn = slots.at(-1)?.on ?? null;
  }

  papers(): void {
    const due: readonly (readonly [string, string])[] = [['needs', '03-20'], ['plan', '03-24'], ['half-year-summary', '06-24'], ['improvement-plan', '06-26']];
    for (const [paper, on] of due) {
      const heldOn = `${SERVICE_YEAR}-${on}`;
      if (heldOn > this.today || heldOn < this.server.hiredOn || !this.random.chance(this.server.strength < 6 ? 50 : 98)) continue;
      this.plan.records.push({ id: demoId('8145', this.plan.records.length + 1), server: this.server, kind: 'paper', heldOn, start: '17:45', minutes: 10, participants: 0, matterId: null, beneficiaryId: null, paper, note: '' });
    }
  }
}

/** Everything that some people did in the year up to a day; the same people and day give the same plan. */
export function planServices(servers: readonly Server[], today: string): ServicePlan {
  const plan: ServicePlan = { beneficiaries: [], matters: [], records: [] };
  for (const server of servers) {
    const year = new YearOf(server, plan, today);
    for (let month = 1; month <= 12; month += 1) year.month(month);
    year.papers();
  }
  return plan;
}
