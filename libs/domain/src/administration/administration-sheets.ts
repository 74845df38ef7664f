import type { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { PolicyIndex } from '@gongqiao/platform/policy';
import { maskTelephone } from '@gongqiao/platform/privacy';
import type { SheetColumn } from '@gongqiao/platform/spreadsheet';
import type { TenantDirectory} from '@gongqiao/platform/tenancy';
import { AppUser, narrowUsers, roleName } from '@gongqiao/platform/tenancy';
import { TrailEntry, actName, narrowTrail, thingName } from '@gongqiao/platform/trail';
import type { EntityManager } from 'typeorm';
import { exportOnly, type Filters, type TransferList } from '../transfer/index.js';

const CHINA = 'Asia/Shanghai';

const text = (key: string, zh: string, en: string, width = 18): SheetColumn => ({ key, title: { zh, en }, kind: 'text', width });

interface Held {
  readonly user: string;
  readonly units: string[];
  readonly roles: string[];
}

interface Standing {
  readonly user: string;
  readonly locked: boolean;
  readonly second: boolean;
}

/** Accounts with their places and roles, one line a person. */
function users(access: AccessService, directory: TenantDirectory, index: PolicyIndex): TransferList {
  return exportOnly({
    definition: {
      id: 'users', title: { zh: '用户', en: 'Users' }, keyColumn: 'signInName',
      columns: [
        text('name', '姓名', 'Name'), text('signInName', '用户名', 'Sign-in name'), text('telephone', '电话', 'Telephone'), text('units', '所在单位', 'Units', 36), text('roles', '角色', 'Roles', 36),
        { key: 'state', title: { zh: '状态', en: 'State' }, kind: 'enumeration', terms: { open: '使用中', locked: '已锁定', closed: '已停用' } },
        { key: 'second', title: { zh: '二次验证', en: 'Second factor' }, kind: 'yes-no' },
      ],
    },
    subject: 'User',
    filters: ['text', 'unitId', 'role'],
    read: async (m, ctx, filters, { after, limit }) => {
      const may = access.where(ctx, 'read', 'User', 'person');
      const qb = m.createQueryBuilder(AppUser, 'person').where(may.sql, may.parameters);
      narrowUsers(qb, filters);
      if (after !== null) qb.andWhere('person.sign_in_name > :after', { after });
      const found = await qb.orderBy('person.sign_in_name').limit(limit).getMany();
      const ids = found.map((user) => user.id);
      const seats: Held[] = await m.query(
        `select ms.user_id as "user", array_agg(distinct u.name) as units, array_agg(distinct ms.role) as roles from membership ms join org_unit u on u.id = ms.unit_id where ms.user_id = any($1::uuid[]) group by ms.user_id`, [ids]);
      const credentials: Standing[] = await m.query(
        `select user_id as "user", coalesce(locked_until > $2, false) as locked, totp_confirmed_at is not null as second from credential where user_id = any($1::uuid[])`, [ids, ctx.at]);
      const [held, standings] = [new Map(seats.map((row) => [row.user, row])), new Map(credentials.map((row) => [row.user, row]))];
      const pack = index.findPack(directory.packOf(ctx.tenantId) ?? '');
      return found.map((user) => ({
        id: user.signInName, name: user.name, signInName: user.signInName, telephone: user.telephone === null ? null : maskTelephone(user.telephone),
        units: (held.get(user.id)?.units ?? []).join('、'), roles: (held.get(user.id)?.roles ?? []).map((role) => roleName(role, pack).zh).join('、'),
        state: user.closedAt !== null ? 'closed' : standings.get(user.id)?.locked ? 'locked' : 'open', second: standings.get(user.id)?.second ?? false,
      }));
    },
  });
}

function instant(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: CHINA });
}

/** A value of the trail as it was written; an Excel cell holds 32,767 characters at the most. */
function written(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value).slice(0, 32_000);
}

async function entries(m: EntityManager, ctx: RequestContext, access: AccessService, index: PolicyIndex, filters: Filters, after: string | null, limit: number) {
  const may = access.where(ctx, 'read', 'TrailEntry', 'entry');
  const qb = m.createQueryBuilder(TrailEntry, 'entry').where(may.sql, may.parameters);
  narrowTrail(qb, filters, index);
  if (after !== null) qb.andWhere('entry.seq < :after', { after });
  const found = await qb.orderBy('entry.seq', 'DESC').limit(limit).getMany();
  const units: { path: string; name: string }[] = await m.query('select path::text as path, name from org_unit where path = any($1::ltree[])', [[...new Set(found.map((entry) => entry.unitPath))]]);
  const names = new Map(units.map((row) => [row.path, row.name]));
  return found.map((entry) => ({
    id: entry.seq, seq: Number(entry.seq), at: instant(entry.at), user: entry.userName ?? '系统', unit: names.get(entry.unitPath) ?? null, action: actName(index, entry.action, entry.subject).zh, subject: thingName(entry.subject).zh, subjectId: entry.subjectId,
    before: written(entry.before), after: written(entry.after), provision: entry.provision, ip: entry.ip, hash: entry.hash, actionKey: entry.action, subjectKey: entry.subject,
  }));
}

/** The trail as it was written, latest first: for auditors, who compare it entry by entry. */
function trail(access: AccessService, index: PolicyIndex): TransferList {
  return exportOnly({
    definition: {
      id: 'trail', title: { zh: '留痕', en: 'Trail' }, keyColumn: 'seq',
      columns: [
        { key: 'seq', title: { zh: '序号', en: 'No.' }, kind: 'integer' }, text('at', '时间', 'At', 20), text('user', '操作人', 'User'), text('unit', '单位', 'Unit', 26), text('action', '操作', 'Act', 26), text('subject', '对象', 'Subject', 22),
        text('subjectId', '对象编号', 'Id', 38), text('before', '变更前', 'Before', 40), text('after', '变更后', 'After', 40), text('provision', '条款', 'Provision'), text('ip', '来源地址', 'Address'), text('hash', '摘要', 'Hash', 66), text('actionKey', '操作原名', 'Act as written', 26), text('subjectKey', '对象原名', 'Subject as written', 22),
      ],
      notes: ['操作、对象的原名是系统写入的名称，参与摘要；每条的摘要以上一条的摘要算出，可据以核对。'],
    },
    subject: 'TrailEntry',
    filters: ['subject', 'subjectId', 'user', 'action', 'from', 'to'],
    read: (m, ctx, filters, { after, limit }) => entries(m, ctx, access, index, filters, after, limit),
  });
}

/** The administrator's and the auditor's lists that go out as Excel, written by the server page by page. */
export function administrationSheets(access: AccessService, directory: TenantDirectory, index: PolicyIndex): readonly TransferList[] {
  return [users(access, directory, index), trail(access, index)];
}
