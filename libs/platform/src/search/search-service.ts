import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AccessService } from '../access/access-service.js';
import { dayInChina } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { AUDITOR } from '../tenancy/access.js';
import { AppUser, OrgUnit } from '../tenancy/persistence/entities.js';
import { FrontPage } from './front-page.js';
import { Todo, WorkflowInstance } from '../workflow/entities.js';
import { todosOf } from '../workflow/todos.js';
import type { SearchHit, WatchFigure } from './search-registry.js';

const DUTY_DAYS = 30;
/** Fewer figures than these leave room for the caller's own. */
const FEW = 3;
const WEEK_DAYS = 7;

/** The search and the watched figures of the portal's top: what the contexts contribute, and the platform's own units and users. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly frontPage: FrontPage,
  ) {}

  /** Things whose name or number holds the text, a few of each kind. */
  find(ctx: RequestContext, text: string, limit: number): Promise<SearchHit[]> {
    const wanted = text.trim();
    if (wanted.length === 0) return Promise.resolve([]);
    return this.database.run(ctx, async (m) => {
      const hits: SearchHit[] = [];
      for (const source of this.frontPage.searches) hits.push(...(await source.find(m, ctx, wanted, limit)));
      const letters = wanted.toLowerCase();
      const code = wanted.replaceAll(/[%_\\]/g, '');
      const units = this.access.where(ctx, 'read', 'OrganisationUnit', 'unit');
      const foundUnits = await m.createQueryBuilder(OrgUnit, 'unit').where(units.sql, units.parameters)
        .andWhere(`(position(:wanted in unit.name) > 0 or position(:letters in unit.name_initials) > 0 or (:code <> '' and unit.code like :code || '%'))`, { wanted, letters, code }).orderBy('unit.path').limit(limit).getMany();
      hits.push(...foundUnits.map((unit) => ({ kind: 'OrganisationUnit', id: unit.id, title: unit.name, subtitle: unit.code, address: `/units/${unit.id}` })));
      const people = this.access.where(ctx, 'read', 'User', 'person');
      const foundPeople = await m.createQueryBuilder(AppUser, 'person').where(people.sql, people.parameters)
        .andWhere('(position(:wanted in person.name) > 0 or position(:letters in person.name_initials) > 0)', { wanted, letters }).orderBy('person.name').limit(limit).getMany();
      hits.push(...foundPeople.map((user) => ({ kind: 'User', id: user.id, title: user.name, subtitle: user.signInName, address: `/administration/users?text=${encodeURIComponent(user.signInName)}` })));
      return hits.slice(0, limit);
    });
  }

  /** Where contexts have little to show: what of the caller's own comes due within a week, and what was begun and is on its way. */
  private async own(m: EntityManager, ctx: RequestContext): Promise<WatchFigure[]> {
    const mine = todosOf(ctx);
    const by = dayInChina(new Date(ctx.at.getTime() + WEEK_DAYS * 86_400_000));
    const due = await m.createQueryBuilder(Todo, 'todo').where(mine.sql, mine.parameters).andWhere(`todo.kind in ('act', 'duty') and todo.finished_at is null and todo.due_on <= :by`, { by }).getCount();
    const started = await m.countBy(WorkflowInstance, { startedBy: ctx.userId, finishedAt: IsNull() });
    return [
      { key: 'todo-week', name: { zh: '七日内到期待办', en: 'To do within a week' }, value: String(due), unit: null, comparison: null, address: '/', resultId: null },
      { key: 'started', name: { zh: '我发起的在办事项', en: 'Started by me, on its way' }, value: String(started), unit: null, comparison: null, address: '/?box=mine', resultId: null },
    ];
  }

  /** Recurring duties of the caller's own that come due within a month. */
  private async duties(m: EntityManager, ctx: RequestContext): Promise<WatchFigure[]> {
    const mine = todosOf(ctx);
    const by = dayInChina(new Date(ctx.at.getTime() + DUTY_DAYS * 86_400_000));
    const found = await m.createQueryBuilder(Todo, 'todo').where(mine.sql, mine.parameters).andWhere(`todo.kind = 'duty' and todo.finished_at is null`)
      .select('count(*) filter (where todo.due_on <= :by)::int', 'soon').addSelect('count(*)::int', 'all').setParameter('by', by).getRawOne<{ soon: number; all: number }>();
    if (!found || found.all === 0) return [];
    return [{ key: 'duties', name: { zh: '定期义务', en: 'Recurring duties' }, value: String(found.soon), unit: null,
      comparison: { zh: `${DUTY_DAYS} 日内到期，共 ${found.all} 项`, en: `due within ${DUTY_DAYS} days, of ${found.all}` }, address: '/duties', resultId: null }];
  }

  /** What administrators and auditors watch: accounts and units in use, and what was written to the trail today. */
  private async house(m: EntityManager, ctx: RequestContext): Promise<WatchFigure[]> {
    const plain = (key: string, zh: string, en: string, value: number, address: string): WatchFigure => ({ key, name: { zh, en }, value: String(value), unit: null, comparison: null, address, resultId: null });
    const figures: WatchFigure[] = [];
    if (this.access.can(ctx, 'create', 'User')) {
      const users = this.access.where(ctx, 'read', 'User', 'person');
      const units = this.access.where(ctx, 'read', 'OrganisationUnit', 'unit');
      figures.push(plain('users', '在用账号', 'Accounts in use', await m.createQueryBuilder(AppUser, 'person').where(users.sql, users.parameters).andWhere('person.closed_at is null').getCount(), '/administration/users'));
      figures.push(plain('units', '组织机构', 'Organisation units', await m.createQueryBuilder(OrgUnit, 'unit').where(units.sql, units.parameters).andWhere('unit.valid_to is null').getCount(), '/administration/units'));
    }
    if (ctx.roles.includes(AUDITOR)) {
      const [today]: { n: number }[] = await m.query(`select count(*)::int as n from trail_entry where at >= ($1::date)::timestamp at time zone 'Asia/Shanghai'`, [dayInChina(ctx.at)]);
      figures.push(plain('trail-today', '今日留痕', 'Trail entries today', today?.n ?? 0, '/trail'));
    }
    return figures;
  }

  /** The figures that the caller watches. */
  figures(ctx: RequestContext): Promise<WatchFigure[]> {
    return this.database.run(ctx, async (m) => {
      const all: WatchFigure[] = [];
      for (const source of this.frontPage.watches) all.push(...(await source.figures(m, ctx)));
      all.push(...(await this.duties(m, ctx)), ...(await this.house(m, ctx)));
      return all.length >= FEW ? all : [...all, ...(await this.own(m, ctx))];
    });
  }
}
