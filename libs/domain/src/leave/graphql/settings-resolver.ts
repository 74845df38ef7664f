import { AccessService, Allow } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DayScalar, PageArgs, connectionOf, mapPage, paginate, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { ranksOn } from '../application/leave-case.js';
import { LeaveStandings } from '../application/leave-standings.js';
import { Meetings } from '../application/meetings.js';
import { standingsOn } from '../lists/leave-ranks-list.js';
import { LeaveStanding, MeetingDay, MeetingWaiver } from '../persistence/entities.js';
import { LeaveTermNode } from './types.js';

const SUBJECT = 'LeaveRequest';
const HISTORY = 50;
const key = () => Args('key', { type: () => ID });

@ObjectType('LeaveStanding', { description: '一名员工请假适用的职级' })
export class LeaveStandingNode {
  @Field(() => ID, { description: '员工' })
  employeeId!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => String, { nullable: true })
  unitName!: string | null;

  @Field(() => String, { nullable: true, description: '还没有登记的为空' })
  rank!: string | null;

  @Field(() => String, { nullable: true })
  rankZh!: string | null;

  @Field(() => Boolean)
  postedAtHostUnit!: boolean;

  @Field(() => Boolean)
  specialPost!: boolean;

  @Field(() => DayScalar, { nullable: true })
  careerStart!: string | null;

  @Field(() => DayScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => DayScalar, { nullable: true })
  validTo!: string | null;

  @Field(() => String, { nullable: true })
  source!: string | null;

  @Field(() => String, { nullable: true, description: '没有登记的，按职位得出的职级' })
  byPositionZh!: string | null;
}

@ObjectType()
export class LeaveStandingConnection extends connectionOf(LeaveStandingNode, 'LeaveStanding') {}

@ObjectType('MeetingDay', { description: '机构例会日' })
export class MeetingDayNode {
  @Field(() => ID)
  id!: string;

  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  source!: string;

  @Field(() => DayScalar, { nullable: true })
  withdrawnOn!: string | null;
}

@ObjectType()
export class MeetingDayConnection extends connectionOf(MeetingDayNode, 'MeetingDay') {}

@ObjectType('MeetingWaiver', { description: '例会当天准予请假' })
export class MeetingWaiverNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  givenByName!: string;

  @Field(() => DayScalar, { nullable: true })
  withdrawnOn!: string | null;
}

@ObjectType()
export class MeetingWaiverConnection extends connectionOf(MeetingWaiverNode, 'MeetingWaiver') {}

@InputType()
export class LeaveStandingInput {
  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  rank!: string;

  @Field(() => Boolean)
  postedAtHostUnit!: boolean;

  @Field(() => Boolean)
  specialPost!: boolean;

  @Field(() => String, { nullable: true })
  careerStart?: string | null;

  @Field(() => String, { nullable: true, description: '自何日起；不填即今天' })
  validFrom?: string | null;

  @Field(() => String, { nullable: true, description: '依据的文件或通知' })
  source?: string | null;
}

/** What the document leaves the house to enter for leave: ranks, meeting days, who may be away on one. */
@Resolver()
export class LeaveSettingsResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly standings: LeaveStandings,
    private readonly meetings: Meetings,
  ) {}

  private node(e: Employee, row: LeaveStanding | undefined, ranks: Readonly<Record<string, string>>, unitName: string | null, byPosition: string | null = null): LeaveStandingNode {
    return {
      employeeId: e.id, number: e.number, employeeName: e.name, unitName, rank: row?.rank ?? null, rankZh: row ? (ranks[row.rank] ?? row.rank) : null, postedAtHostUnit: row?.postedAtHostUnit ?? false,
      specialPost: row?.specialPost ?? false, careerStart: row?.careerStart ?? null, validFrom: row?.validFrom ?? null, validTo: row?.validTo ?? null, source: row?.source ?? null, byPositionZh: byPosition === null ? null : (ranks[byPosition] ?? byPosition),
    };
  }

  @Query(() => [LeaveTermNode], { description: '本机构文件中的请假职级' })
  @Allow('update', SUBJECT)
  leaveRanks(@Ctx() ctx: RequestContext): Promise<LeaveTermNode[]> {
    return this.database.run(ctx, async (m) => Object.entries(await this.standings.ranks(m, ctx)).map(([code, zh]) => ({ code, zh })));
  }

  @Query(() => LeaveStandingConnection, { description: '在职人员请假适用的职级；还没有登记的也列出' })
  @Allow('update', SUBJECT)
  leaveStandings(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('text', { type: () => String, nullable: true }) text?: string | null,
    @Args('rank', { type: () => String, nullable: true, description: '职级代码；none 为未登记' }) rank?: string | null): Promise<Page<LeaveStandingNode>> {
    return this.database.run(ctx, async (m) => {
      const today = dayInChina(ctx.at);
      const may = this.access.where(ctx, 'update', SUBJECT, 'employee');
      const qb = m.createQueryBuilder(Employee, 'employee').where(may.sql, may.parameters).andWhere('employee.left_on is null');
      if (text) qb.andWhere('(employee.name like :part or employee.number like :part)', { part: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      const holding = `select 1 from leave_standing s where s.employee_id = employee.id and s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)`;
      if (rank === 'none') qb.andWhere(`not exists (${holding})`, { today });
      else if (rank) qb.andWhere(`exists (${holding} and s.rank = :rank)`, { today, rank });
      const found = await paginate(qb, page, { sortable: ['number', 'name', 'unitPath'], byDefault: 'number' });
      const people = found.edges.map((edge) => edge.node);
      const [held, ranks, units] = [await standingsOn(m, people.map((e) => e.id), today), await this.standings.ranks(m, ctx), await m.findBy(OrgUnit, { id: In([...new Set(people.map((e) => e.unitId))]) })];
      const judge = await this.policy.judge(m, ctx);
      const on = await ranksOn(m, judge, people, today);
      return mapPage(found, (e) => this.node(e, held.get(e.id), ranks, units.find((unit) => unit.id === e.unitId)?.name ?? null, on.get(e.id)?.byPosition ? (on.get(e.id)?.rank ?? null) : null));
    });
  }

  @Query(() => [LeaveStandingNode], { description: '一名员工历次的请假职级，新的在前' })
  @Allow('update', SUBJECT)
  leaveStandingHistory(@Ctx() ctx: RequestContext, @Args('employeeId', { type: () => ID }) employeeId: string): Promise<LeaveStandingNode[]> {
    return this.database.run(ctx, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'update', SUBJECT, employee)) return [];
      const ranks = await this.standings.ranks(m, ctx);
      const rows = await m.find(LeaveStanding, { where: { employeeId: employee.id }, order: { validFrom: 'DESC' }, take: HISTORY });
      return rows.map((row) => this.node(employee, row, ranks, null));
    });
  }

  @Mutation(() => ID, { description: '登记员工请假适用的职级；前一行到前一天为止' })
  @Allow('update', SUBJECT)
  async setLeaveStanding(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('input') input: LeaveStandingInput): Promise<string> {
    return (await this.standings.set(ctx, mutationKey, { ...input, careerStart: input.careerStart ?? null })).id;
  }

  @Mutation(() => ID, { description: '终止一名员工的请假职级' })
  @Allow('update', SUBJECT)
  async endLeaveStanding(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('employeeId', { type: () => ID }) employeeId: string, @Args('validTo') validTo: string): Promise<string> {
    return (await this.standings.end(ctx, mutationKey, { employeeId, validTo })).id;
  }

  @Query(() => MeetingDayConnection, { description: '机构例会日' })
  @Allow('read', SUBJECT)
  meetingDays(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('ahead', { type: () => Boolean, nullable: true }) ahead?: boolean | null): Promise<Page<MeetingDay>> {
    return this.database.run(ctx, (m) => {
      const qb = m.createQueryBuilder(MeetingDay, 'day').where('day.tenant_id = current_tenant_id()');
      if (ahead) qb.andWhere('day.on_day >= :today and day.withdrawn_on is null', { today: dayInChina(ctx.at) });
      return paginate(qb, page, { sortable: ['onDay', 'title'], byDefault: '-onDay' });
    });
  }

  @Mutation(() => ID, { description: '登记机构例会日' })
  @Allow('schedule', SUBJECT)
  async addMeetingDay(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('on') on: string, @Args('title') title: string, @Args('source', { type: () => String, nullable: true }) source?: string | null): Promise<string> {
    return (await this.meetings.add(ctx, mutationKey, { on, title, source: source ?? '' })).id;
  }

  @Mutation(() => ID, { description: '取消例会，当天恢复准假' })
  @Allow('schedule', SUBJECT)
  async callOffMeeting(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.meetings.callOff(ctx, mutationKey, id)).id;
  }

  @Query(() => MeetingWaiverConnection, { description: '例会当天准予请假的人' })
  @Allow('waive', SUBJECT)
  meetingWaivers(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<MeetingWaiverNode>> {
    return this.database.run(ctx, async (m) => {
      const may = this.access.where(ctx, 'waive', SUBJECT, 'employee');
      const qb = m.createQueryBuilder(MeetingWaiver, 'waiver').where(`waiver.tenant_id = current_tenant_id() and waiver.employee_id in (select employee.id from employee where ${may.sql})`, may.parameters);
      const found = await paginate(qb, page, { sortable: ['onDay'], byDefault: '-onDay' });
      const rows = found.edges.map((edge) => edge.node);
      const names = await this.namesOf(m, rows);
      return mapPage(found, (row) => ({ id: row.id, onDay: row.onDay, reason: row.reason, withdrawnOn: row.withdrawnOn, employeeName: names.get(row.employeeId) ?? '', givenByName: names.get(row.givenBy) ?? '' }));
    });
  }

  private async namesOf(m: EntityManager, rows: readonly MeetingWaiver[]): Promise<Map<string, string>> {
    const found: { id: string; name: string }[] = await m.query('select id, name from employee where id = any($1::uuid[]) union all select id, name from app_user where id = any($2::uuid[])', [rows.map((row) => row.employeeId), rows.map((row) => row.givenBy)]);
    return new Map(found.map((row) => [row.id, row.name]));
  }

  @Mutation(() => ID, { description: '准许一人在例会当天请假' })
  @Allow('waive', SUBJECT)
  async waiveMeetingDay(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('employeeId', { type: () => ID }) employeeId: string, @Args('on') on: string, @Args('reason') reason: string): Promise<string> {
    return (await this.meetings.waive(ctx, mutationKey, { employeeId, on, reason })).id;
  }

  @Mutation(() => ID, { description: '收回例会当天的准假' })
  @Allow('waive', SUBJECT)
  async withdrawMeetingWaiver(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.meetings.withdrawWaiver(ctx, mutationKey, id)).id;
  }
}
