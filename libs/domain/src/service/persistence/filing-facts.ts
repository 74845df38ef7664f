import type { EntityManager } from 'typeorm';
import type { ServiceMatter } from './entities.js';

interface Counted {
  readonly sessions: number;
  readonly unsigned: number;
  readonly findings: number;
  readonly members: number;
  readonly consented: number;
}

/**
 * What the records know of a case or group that is to be filed, by the names of the decision on filing: complete with sessions and
 * an outcome, accurate while no finding about its records is open, signed with the consent of everybody served, or for a group with a
 * sheet of each session; and who went over it.
 */
export async function filingFacts(m: EntityManager, matter: ServiceMatter): Promise<Readonly<Record<string, unknown>>> {
  const [counted]: Counted[] = await m.query(
    `select (select count(*)::int from service_record r where r.matter_id = $1 and r.state = 'kept') as sessions,
            (select count(*)::int from service_record r where r.matter_id = $1 and r.state = 'kept' and not exists (select 1 from service_file f where f.record_id = r.id and f.purpose = 'sign-in-sheet')) as unsigned,
            (select count(*)::int from service_finding f join service_record r on r.id = f.record_id where r.matter_id = $1 and f.state = 'open') as findings,
            (select count(*)::int from service_matter_member mm where mm.matter_id = $1) as members,
            (select count(*)::int from service_matter_member mm where mm.matter_id = $1
               and exists (select 1 from document d where d.subject = 'ServiceMatter' and d.subject_id = $1 and d.kind = 'consent' and d.withdrawn_at is null
                            and (d.about = mm.beneficiary_id::text or (d.about is null and (select count(*) from service_matter_member x where x.matter_id = $1) = 1)))) as consented`, [matter.id]);
  const { sessions = 0, unsigned = 0, findings = 0, members = 0, consented = 0 } = counted ?? {};
  const signed = matter.kind === 'group' ? sessions > 0 && unsigned === 0 : members > 0 && consented === members;
  const checks = [...(sessions > 0 && (matter.outcome ?? '') !== '' ? ['complete'] : []), ...(findings === 0 ? ['accurate'] : []), ...(signed ? ['signed'] : [])];
  return { category: 'social-work-service', checks, reviewedBy: matter.reviewedAs ?? 'none' };
}
