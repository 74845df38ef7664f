import type { EntityManager } from 'typeorm';
import { newSeed } from '../../scoring/index.js';
import { ServiceSeed } from './handover-entities.js';

/** The month after one, both as `2026-03`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The seed of a month's samples, fixed once and for good; whoever asks first fixes it. */
export async function committedSeed(m: EntityManager, month: string, at: Date): Promise<ServiceSeed> {
  const { seed, seedHash } = newSeed();
  await m.query('insert into service_seed (month, seed, seed_hash, committed_at) values ($1, $2, $3, $4) on conflict (tenant_id, month) do nothing', [month, seed, seedHash, at]);
  return m.createQueryBuilder(ServiceSeed, 'seed').where('seed.tenant_id = current_tenant_id() and seed.month = :month', { month }).getOneOrFail();
}
