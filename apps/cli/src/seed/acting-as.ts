import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import { LEYA } from './leya-staff.js';

/** An account of the agency at the highest unit where it sits, acting in some roles at an instant. @throws Error where there is no such account. */
export async function actingAs(m: EntityManager, signInName: string, roles: string[], at: string): Promise<RequestContext> {
  const [held]: { userId: string; unitId: string; unitPath: string }[] = await m.query(
    `select u.id as "userId", ms.unit_id as "unitId", ms.unit_path::text as "unitPath" from app_user u join membership ms on ms.user_id = u.id where u.sign_in_name = $1 order by ms.unit_path limit 1`, [signInName]);
  if (!held) throw new Error(`no account ${signInName}`);
  return { tenantId: LEYA.tenantId, ...held, roles, requestId: 'seed', ip: null, at: new Date(at) };
}
