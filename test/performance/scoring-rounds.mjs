// Rounds of invented people for the benchmark and the fault test, written by the owner of the database: one scheme that ranks
// nobody, and one that ranks everybody within groups, with ties.

/** What raters gave, by scheme: item, and the value by the person's number `n`. Some lack a score, some fail: a run must tell them apart. */
const GIVEN = {
  quarter: [
    ['score', `case when s.n % 5 = 0 then '"41.5"' else to_jsonb((60 + s.n % 40)::text)::text end`], ['score', `'"79.25"'`], ['annual-summary', `'true'`],
    ['indicators', `'[{"name":"个案","completed":10,"annualTarget":10},{"name":"小组","completed":6,"annualTarget":6},{"name":"探访","completed":119,"annualTarget":120}]'`],
  ],
  'service-department': [
    ['supervisor-leader', `to_jsonb((70 + s.n % 29)::text || '.' || s.n % 10)::text`], ['supervisor-leader', `to_jsonb((72 + s.n % 27)::text)::text`], ['institution', `to_jsonb((68 + s.n % 31)::text)::text`],
    ['documents', `to_jsonb((60 + s.n % 37)::text)::text`], ['archive', `to_jsonb((75 + s.n % 23)::text)::text`], ['service-unit', `to_jsonb((80 + s.n % 19)::text)::text`],
    ['extra-points', `to_jsonb((s.n % 9)::text)::text`], ['archive-extra', `to_jsonb((s.n % 4)::text)::text`], ['post-type', `case when s.n % 12 = 0 then '"no-indicator"' else '"regular"' end`],
    ['indicators', `'{"casework":{"completed":8,"target":10},"group":{"completed":6,"target":6},"activity":{"completed":11,"target":12},"consultation":{"completed":118,"target":120}}'`],
    ['training', `'{"requiredHours":"20","onlineHours":"10","onsiteHours":"10"}'`],
  ],
};
const SETTINGS = { quarter: null, 'service-department': JSON.stringify({ cutoffs: { first: '92', second: '86', third: '78' }, posts: 1000, fixedAllowances: '72000.00' }) };

/**
 * Writes a round with its people and their ratings.
 *
 * @param query asks the owner: SQL and values in, rows out.
 * @param lacking every so many-eth person lacks the first item; nobody unless told.
 */
export async function writeRound(query, { tenantId, scheme, people, number, lacking = 0 }) {
  const [round] = await query(
    `insert into scoring_round (tenant_id, unit_path, unit_id, scheme, year, number, state, seed, seed_hash, settings) select $1, path, id, $2, 2026, $3, 'open', 's', 'h', $4::jsonb from org_unit where tenant_id = $1 and level = 0 returning id, unit_id`,
    [tenantId, scheme, number, SETTINGS[scheme]]);
  await query(
    `insert into scoring_subject (tenant_id, unit_path, round_id, person_id, person_name, unit_name, party, cohort)
       select $1, 'a', $2, uuidv7(), '示范' || n, '示范', 'frontline-social-worker', $4 from generate_series(1, $3::int) n`, [tenantId, round.id, people, scheme === 'quarter' ? 'staff' : 'social-worker']);
  const [[wanted]] = GIVEN[scheme];
  for (const [item, value] of GIVEN[scheme]) {
    await query(
      `insert into rating (tenant_id, unit_path, round_id, subject_id, item, party, value, given_by, given_at)
         select $1, 'a', $2, s.id, $3, 'supervisor', (${value})::jsonb, uuidv7(), now() - interval '1 day' from (select id, row_number() over (order by id) as n from scoring_subject where round_id = $2) s
          where not ($4::boolean and s.n % greatest($5::int, 1) = 0)`, [tenantId, round.id, item, lacking > 0 && item === wanted, lacking]);
  }
  return { roundId: round.id, unitId: round.unit_id };
}
