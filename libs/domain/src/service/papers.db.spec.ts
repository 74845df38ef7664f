import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Documents, contentStore } from '../documents/index.js';
import { CaseDisclosures, MatterPapers, ServiceMatter, ServiceMatters, ServiceRecords } from './index.js';
import { serviceHouse, visitRecord, type ServiceHouse } from './testing/service-house.js';

const paper = (n: number): Buffer => Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from([n])]);

describe('papers of a case', () => {
  let house: ServiceHouse;
  let documents: Documents;
  let papers: MatterPapers;
  let matters: ServiceMatters;
  let disclosures: CaseDisclosures;
  let who = '';
  let id = '';
  const attach = (by: string, kind: string, about: string | null, n: number) => documents.attach(house.as(by), house.key(), { subject: 'ServiceMatter', subjectId: id, kind, about, name: '同意书.png', content: paper(n) });
  const asked = () => disclosures.ask(house.as('ann'), house.key(), { matterId: id, purpose: '案例评选', recipient: '市社协', ground: 'consent', masked: '隐去姓名、住址、单位' });
  const known = () => house.test.database.run(house.as('ann'), async (m) => matters.gathered(m, house.as('ann'), await m.findOneByOrFail(ServiceMatter, { id })));

  beforeAll(async () => {
    house = await serviceHouse('2026-03-20T10:00:00+08:00');
    const { test, access, trail, policy, people, vault } = house;
    documents = new Documents(test.database, trail, contentStore(null, vault, 'document_content'));
    papers = new MatterPapers(test.database, access, trail);
    documents.own(papers);
    matters = new ServiceMatters(test.database, access, policy, trail, people);
    disclosures = new CaseDisclosures(test.database, access, policy, trail, documents);
    who = (await people.register(house.as('ann'), house.key(), { name: '李四', alias: '李姨' })).id;
    id = (await matters.open(house.as('ann'), house.key(), { kind: 'casework', title: '长期陪伴', openedOn: '2026-03-01', beneficiaryIds: [who] })).id;
    await new ServiceRecords(test.database, access, trail, people).enter(house.as('ann'), house.key(), visitRecord({ kind: 'casework', matterId: id }));
  });
  afterAll(() => house.test.close());

  it('facts of filing come from the records, not from whoever files', async () => {
    expect(await known()).toEqual({ checks: ['accurate'], reviewedBy: 'none' });
    await attach('ann', 'consent', null, 1);
    await matters.close(house.as('ann'), house.key(), { id, closedOn: '2026-03-19', outcome: '目标达成' });
    expect(await known()).toEqual({ checks: ['complete', 'accurate', 'signed'], reviewedBy: 'none' });
    await matters.file(house.as('ann'), house.key(), id, { listed: true, reviewedBy: 'leader', checks: [] });
    expect(await house.codeOf(matters.review(house.as('ann'), house.key(), id))).toBe('matter-unknown id');
    await matters.review(house.as('lee'), house.key(), id);
    await matters.file(house.as('ann'), house.key(), id, { listed: true, reviewedBy: 'none', checks: [] });
    expect(await house.rows('select accepted, facts from service_filing order by created_at')).toEqual([
      { accepted: false, facts: { checks: ['complete', 'accurate', 'signed'], reviewedBy: 'none', listed: true } }, { accepted: true, facts: { checks: ['complete', 'accurate', 'signed'], reviewedBy: 'leader', listed: true } },
    ]);
  });

  it('are added by who serves the case, and opened by supervisors only after saying why; the look is on record', async () => {
    expect(await house.codeOf(attach('bob', 'consent', null, 2))).toBe('matter-unknown subjectId');
    expect(await house.codeOf(attach('ann', 'diary', null, 2))).toBe('matter-paper kind');
    expect(await house.codeOf(attach('ann', 'consent', house.employee('ann'), 2))).toBe('beneficiary-unknown about');
    const file = await attach('ann', 'consent', who, 3);
    expect((await documents.open(house.as('ann'), file.id)).mediaType).toBe('image/png');
    expect(await house.codeOf(documents.open(house.as('cat'), file.id))).toBe('file-unknown id');
    expect(await house.codeOf(documents.open(house.as('lee'), file.id))).toBe('paper-reason id');
    expect(await house.codeOf(papers.look(house.as('lee'), house.key(), id, '看'))).toBe('reason-missing reason');
    expect(await house.codeOf(papers.look(house.as('cat'), house.key(), id, '想看一下'))).toBe('matter-unknown id');
    await papers.look(house.as('lee'), house.key(), id, '审定归档材料');
    await documents.open(house.as('lee'), file.id);
    expect(await house.rows('select user_name, reason from beneficiary_look where beneficiary_id = $1', [who])).toEqual([{ user_name: 'lee', reason: '查看个案材料：审定归档材料' }]);
    expect(await house.rows(`select after->>'reason' as reason from trail_entry where action = 'open-document' and subject_id = $1`, [id])).toEqual([{ reason: '审定归档材料' }]);
    house.clock.set(new Date('2026-03-20T11:01:00+08:00'));
    expect(await house.codeOf(documents.open(house.as('lee'), file.id))).toBe('paper-reason id');
  });

  it('nothing is disclosed without the consent of the person and of the house', async () => {
    expect(await house.codeOf(asked())).toBe('disclosure-consent matterId');
    await attach('ann', 'disclosure-consent', who, 4);
    expect(await house.codeOf(disclosures.ask(house.as('ann'), house.key(), { matterId: id, purpose: '办案', recipient: '法院', ground: 'law', legalGround: ' ', masked: '依法提供' }))).toBe('disclosure-words legalGround');
    expect(await house.codeOf(disclosures.ask(house.as('ann'), house.key(), { matterId: id, purpose: '案例评选', recipient: '市社协', ground: 'none', masked: '隐去' }))).toBe('disclosure-ground ground');
    expect(await house.codeOf(disclosures.ask(house.as('bob'), house.key(), { matterId: id, purpose: '案例评选', recipient: '市社协', ground: 'consent', masked: '隐去' }))).toBe('matter-unknown matterId');
    const { id: request } = await asked();
    expect(await house.rows(`select title, party from todo where subject = 'CaseDisclosure' and finished_at is null`)).toEqual([{ title: '公开个案资料：C2026-0001 提供给市社协', party: 'head' }]);
    expect(await house.codeOf(disclosures.decide(house.as('lee'), house.key(), { id: request, agree: true, note: '' }))).toBe('disclosure-unknown id');
    expect(await house.codeOf(disclosures.decide(house.as('hed'), house.key(), { id: request, agree: false, note: '' }))).toBe('reason-missing reason');
    await disclosures.decide(house.as('hed'), house.key(), { id: request, agree: true, note: '同意' });
    expect(await house.codeOf(disclosures.decide(house.as('hed'), house.key(), { id: request, agree: true, note: '' }))).toBe('disclosure-decided id');
    expect(await house.rows(`select 1 from todo where subject = 'CaseDisclosure' and finished_at is null`)).toEqual([]);
    expect(await house.rows('select 1 from case_disclosure', [], house.buyerId)).toEqual([]);
  });
});
