import { Injectable } from '@nestjs/common';
import type { WorkCalendar } from '@gongqiao/kernel';
import { Refusal } from '@gongqiao/kernel';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { dayInChina } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { inOrder } from '../graphql/loaders.js';
import { mapPage, paginate } from '../graphql/pagination.js';
import type { Page } from '../graphql/pagination.js';
import { PolicyService } from '../policy/policy-service.js';
import { provisionRefs } from '../policy/policy-views.js';
import { AppUser } from '../tenancy/persistence/entities.js';
import { thingName } from '../trail/thing-words.js';
import { Todo, WorkflowInstance } from './entities.js';
import { TodoBox, TodoLight } from './graphql/todo-types.js';
import type { TodoArgs, TodoCounts, TodoNode } from './graphql/todo-types.js';
import { seatOf, seatsElsewhere, todosOfSeats } from './seats.js';
import type { Seat } from './seats.js';
import { isTodoOf, todosOf } from './todos.js';

/** Calendar days before the due day from which a to-do shows as "soon". */
const SOON_DAYS = 3;

const KIND_NAMES = {
  act: { zh: '待办', en: 'To do' },
  copy: { zh: '抄送', en: 'For information' },
  supervise: { zh: '督办', en: 'Supervised' },
  duty: { zh: '定期义务', en: 'Duty' },
} as const;

/** `PostApplication` as `/post-application/…`, the address of the thing in the portal. */
export function addressOf(subject: string, id: string): string {
  return `/${subject.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}/${id}`;
}

/** `before-director` as `Before director`: documents name their states in Chinese and by such keys. */
function inWords(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The to-do lists of one person: 待办、已办、我发起、抄送我、督办. */
@Injectable()
export class TodoList {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
  ) {}

  /** One page of a box. */
  page(ctx: RequestContext, args: TodoArgs): Promise<Page<TodoNode>> {
    return this.database.run(ctx, async (m) => {
      const seats = await seatsElsewhere(m, ctx);
      const qb = this.box(m, ctx, args.box, seats);
      if (args.kind) qb.andWhere('todo.subject = :subject', { subject: args.kind });
      if (args.text) qb.andWhere('position(:wanted in todo.title) > 0', { wanted: args.text });
      if (args.light) qb.andWhere(this.light(args.light), this.days(ctx));
      const byDefault = args.box === TodoBox.open || args.box === TodoBox.supervised ? 'dueOn' : '-receivedAt';
      const page = await paginate(qb, args, { sortable: ['dueOn', 'receivedAt', 'title'], byDefault });
      const nodes = await this.nodes(m, ctx, page.edges.map((edge) => edge.node), seats);
      return mapPage(page, (todo) => nodes.get(todo.id) as TodoNode);
    });
  }

  /** How many stand in each box, and how many are soon due or overdue. */
  counts(ctx: RequestContext): Promise<TodoCounts> {
    return this.database.run(ctx, async (m) => {
      const seats = await seatsElsewhere(m, ctx);
      const count = (box: TodoBox, light?: TodoLight): Promise<number> => {
        const qb = this.box(m, ctx, box, seats);
        if (light) qb.andWhere(this.light(light), this.days(ctx));
        return qb.getCount();
      };
      return {
        open: await count(TodoBox.open),
        done: await count(TodoBox.done),
        mine: await count(TodoBox.mine),
        copied: await count(TodoBox.copied),
        supervised: await count(TodoBox.supervised),
        soon: await count(TodoBox.open, TodoLight.soon),
        overdue: await count(TodoBox.open, TodoLight.overdue),
      };
    });
  }

  /** What is to be done is listed from every seat that the caller holds, so that nobody overlooks what waits in another unit. */
  private box(m: EntityManager, ctx: RequestContext, box: TodoBox, seats: readonly Seat[]): SelectQueryBuilder<Todo> {
    const qb = m.createQueryBuilder(Todo, 'todo');
    const [mine, elsewhere] = [todosOf(ctx), todosOfSeats(seats)];
    switch (box) {
      case TodoBox.open:
        return qb.where(`(${mine.sql} or ${elsewhere.sql})`, { ...mine.parameters, ...elsewhere.parameters }).andWhere(`todo.finished_at is null and todo.kind in ('act', 'duty')`);
      case TodoBox.done:
        return qb.where(`todo.finished_by = :me and todo.kind in ('act', 'duty')`, { me: ctx.userId });
      case TodoBox.mine:
        // One line a matter: the latest of its to-dos.
        return qb.where(`todo.kind = 'act' and exists (select 1 from workflow_instance i where i.id = todo.instance_id and i.started_by = :me)
          and not exists (select 1 from todo later where later.instance_id = todo.instance_id and later.kind = 'act' and later.id > todo.id)`, { me: ctx.userId });
      case TodoBox.copied:
        return qb.where(`todo.user_id = :me and todo.kind = 'copy'`, { me: ctx.userId });
      case TodoBox.supervised:
        return qb.where(`todo.user_id = :me and todo.kind = 'supervise' and todo.finished_at is null`, { me: ctx.userId });
    }
  }

  private days(ctx: RequestContext): { today: string; soon: string } {
    const soon = new Date(ctx.at.getTime() + SOON_DAYS * 86_400_000);
    return { today: dayInChina(ctx.at), soon: dayInChina(soon) };
  }

  private light(light: TodoLight): string {
    switch (light) {
      case TodoLight.overdue:
        return 'todo.finished_at is null and todo.due_on < :today';
      case TodoLight.soon:
        return 'todo.finished_at is null and todo.due_on >= :today and todo.due_on <= :soon';
      case TodoLight.normal:
        return '(todo.finished_at is not null or todo.due_on is null or todo.due_on > :soon)';
    }
  }

  private lightOf(todo: Todo, days: { today: string; soon: string }): TodoLight {
    if (todo.finishedAt || todo.dueOn === null || todo.dueOn > days.soon) return TodoLight.normal;
    return todo.dueOn < days.today ? TodoLight.overdue : TodoLight.soon;
  }

  private async nodes(m: EntityManager, ctx: RequestContext, todos: readonly Todo[], seats: readonly Seat[]): Promise<Map<string, TodoNode>> {
    const days = this.days(ctx);
    const { calendar } = (await this.policy.judge(m, ctx, ctx.at)).environment;
    const instances = await this.byId(m, WorkflowInstance, todos.map((todo) => todo.instanceId));
    const senders = await this.byId(m, AppUser, todos.map((todo) => todo.sentBy));
    return new Map(todos.map((todo, i) => {
      const instance = instances[i];
      const flow = instance && this.policy.index.findPack(instance.packId)?.workflows.find((held) => held.id === instance.workflow);
      const seat = todo.finishedAt || isTodoOf(ctx, todo) ? null : seatOf(seats, todo);
      const state = todo.state === null ? '' : (flow?.states[todo.state]?.zh ?? todo.state);
      return [todo.id, {
        id: todo.id, instanceId: todo.instanceId, kind: todo.kind, kindName: KIND_NAMES[todo.kind], subject: todo.subject, subjectName: thingName(todo.subject),
        subjectId: todo.subjectId, title: todo.title, address: addressOf(todo.subject, todo.subjectId), from: senders[i]?.name ?? null,
        receivedAt: todo.receivedAt, dueOn: todo.dueOn, workingDaysLeft: workingDaysLeft(calendar, days.today, todo.dueOn),
        light: this.lightOf(todo, days), provision: todo.dueProvision ? (provisionRefs(this.policy.index, [todo.dueProvision])[0] ?? null) : null,
        state: { zh: state, en: inWords(todo.state ?? '') }, reminders: todo.reminders, finishedAt: todo.finishedAt,
        canPassInBulk: todo.kind === 'act' && todo.finishedAt === null && seat === null, actsAt: seat,
      }];
    }));
  }

  private async byId<E extends { id: string }>(m: EntityManager, entity: new () => E, ids: readonly (string | null)[]): Promise<(E | null)[]> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const rows = wanted.length === 0 ? [] : await m.createQueryBuilder(entity, 'row').where('row.id = any(:wanted::uuid[])', { wanted }).getMany();
    return inOrder(ids, rows, (row) => row.id as string | null);
  }
}

/** Working days from tomorrow to the due day; negative once it has passed; null where the calendar does not reach. */
export function workingDaysLeft(calendar: WorkCalendar, today: string, dueOn: string | null): number | null {
  if (dueOn === null) return null;
  type Day = Parameters<WorkCalendar['workingDaysWithin']>[0];
  const [from, to] = (today <= dueOn ? [today, dueOn] : [dueOn, today]) as [Day, Day];
  try {
    const within = calendar.workingDaysWithin(from, to, 'dueOn') - (calendar.isWorkingDay(from, 'dueOn') ? 1 : 0);
    return today <= dueOn ? within : -within;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
