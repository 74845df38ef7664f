import { grouped, inOrder, type Loaders } from '@gongqiao/platform/graphql';
import { In } from 'typeorm';
import { ServiceFile } from '../persistence/entities.js';

/** Files of records, in the order in which they were added. */
export async function filesOf(loaders: Loaders, recordId: string): Promise<readonly ServiceFile[]> {
  const found = await loaders.get<string, readonly ServiceFile[]>('files of a service record', async (m, _ctx, ids) =>
    grouped(ids, await m.find(ServiceFile, { where: { recordId: In([...ids]) }, order: { addedAt: 'ASC', id: 'ASC' } }), (row) => row.recordId)).load(recordId);
  return found ?? [];
}

/** Names of employees, whom whoever reads their records may know by name. */
export async function employeeName(loaders: Loaders, employeeId: string): Promise<string> {
  const found = await loaders.get<string, { id: string; name: string }>('name of an employee', async (m, _ctx, ids) => {
    const rows: { id: string; name: string }[] = await m.query('select id, name from employee where tenant_id = current_tenant_id() and id = any($1)', [[...ids]]);
    return inOrder(ids, rows, (row) => row.id);
  }).load(employeeId);
  return found?.name ?? '';
}

/** Names of people placed with the viewer's house, as their placements tell it. */
export async function placedName(loaders: Loaders, employeeId: string): Promise<string> {
  const found = await loaders.get<string, { id: string; name: string }>('name of somebody placed', async (m, _ctx, ids) => {
    const rows: { id: string; name: string }[] = await m.query('select distinct on (employee_id) employee_id as id, employee_name as name from placement where employee_id = any($1) order by employee_id, starts_on desc', [[...ids]]);
    return inOrder(ids, rows, (row) => row.id);
  }).load(employeeId);
  return found?.name ?? '';
}

/** Names of units by their paths. */
export async function unitNameAt(loaders: Loaders, path: string): Promise<string> {
  const found = await loaders.get<string, { path: string; name: string }>('name of a unit by its path', async (m, _ctx, paths) => {
    const rows: { path: string; name: string }[] = await m.query('select path::text as path, name from org_unit where tenant_id = current_tenant_id() and path::text = any($1)', [[...paths]]);
    return inOrder(paths, rows, (row) => row.path);
  }).load(path);
  return found?.name ?? '';
}
