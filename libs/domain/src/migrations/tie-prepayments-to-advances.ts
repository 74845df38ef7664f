import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_DATA = ['advance', 'prepayment'] as const;

/** The owner of the tables writes rows of all tenants, which forced row security keeps from it. */
async function asOwner(queryRunner: QueryRunner, write: () => Promise<void>): Promise<void> {
  for (const table of OWN_DATA) await queryRunner.query(`alter table ${table} no force row level security`);
  await write();
  for (const table of OWN_DATA) await queryRunner.query(`alter table ${table} force row level security`);
}

/**
 * One record of one money: a quarter's steps on the way to a purchaser name the instalments that they are part of, and an instalment
 * with such steps is what they add up to. What was really sent stands beside what was planned.
 */
export class TiePrepaymentsToAdvances1700000019600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table advance add column sent_province numeric(16, 2) not null default 0, add column sent_city numeric(16, 2) not null default 0');
    await queryRunner.query('alter table prepayment add column leg_id uuid references advance (id), add column first_leg_id uuid references advance (id)');
    await asOwner(queryRunner, async () => {
      await queryRunner.query(`update advance set sent_province = province_amount, sent_city = city_amount where state <> 'planned'`);
      await queryRunner.query(`update prepayment q set leg_id = a.id, first_leg_id = coalesce(
          (select x.id from advance x where x.tenant_id = a.tenant_id and x.year = a.year and x.quarter = a.quarter and x.payee_unit_id = a.payer_unit_id), a.id)
        from advance a where a.tenant_id = q.tenant_id and a.year = q.year and a.quarter = q.quarter and a.payee_unit_id = q.purchaser_unit_id`);
    });
    await queryRunner.query('alter table prepayment alter column leg_id set not null, alter column first_leg_id set not null');
    await queryRunner.query('create index prepayment_leg on prepayment (leg_id)');
    await queryRunner.query('create index prepayment_first_leg on prepayment (first_leg_id)');
    await this.follow(queryRunner);
    await this.guard(queryRunner);
  }

  /** What the steps of an instalment's purchasers add up to: sent once each of them was sent to, received once each was received. */
  private async follow(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create function advance_follows_prepayments() returns trigger language plpgsql as $$
      declare leg uuid;
      begin
        for leg in select distinct x from unnest(array[new.leg_id, new.first_leg_id]) x loop
          update advance a set sent_province = s.province, sent_city = s.city,
                 state = case when not s.sent or s.due < a.province_amount then 'planned' when s.received then 'received' else 'paid' end,
                 paid_on = case when s.sent and s.due >= a.province_amount then s.sent_on end,
                 received_on = case when s.sent and s.received and s.due >= a.province_amount then s.received_on end,
                 updated_at = now(), version = a.version + 1
            from (select sum(case when q.first_leg_id = leg then coalesce(q.prepaid, 0) else least(coalesce(q.passed_on, 0), coalesce(q.city_received, 0)) end) as province,
                         sum(case when q.first_leg_id = leg then 0 else greatest(coalesce(q.passed_on, 0) - coalesce(q.city_received, 0), 0) end) as city,
                         sum(q.province_due) as due,
                         bool_and(case when q.first_leg_id = leg then q.prepaid is not null else q.passed_on is not null end) as sent,
                         max(case when q.first_leg_id = leg then q.prepaid_on else q.passed_on_on end) as sent_on,
                         bool_and(case when q.leg_id = leg then q.received is not null else q.city_received is not null end) as received,
                         max(case when q.leg_id = leg then q.received_on else q.city_received_on end) as received_on
                    from prepayment q where q.leg_id = leg or q.first_leg_id = leg) s
           where a.id = leg;
        end loop;
        return null;
      end $$`);
    await queryRunner.query('create trigger advance_follows after insert or update on prepayment for each row execute function advance_follows_prepayments()');
  }

  /** An instalment with steps is written by them alone; without any, all that was planned is sent at once. */
  private async guard(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create function advance_keeps_to_prepayments() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() > 1 then return new; end if;
        if not exists (select 1 from prepayment q where q.leg_id = new.id or q.first_leg_id = new.id) then
          new.sent_province := case when new.state = 'planned' then 0 else new.province_amount end;
          new.sent_city := case when new.state = 'planned' then 0 else new.city_amount end;
        elsif (new.state, new.paid_on, new.received_on, new.province_amount, new.city_amount, new.sent_province, new.sent_city)
              is distinct from (old.state, old.paid_on, old.received_on, old.province_amount, old.city_amount, old.sent_province, old.sent_city) then
          raise exception 'the advance % is written by its prepayments', new.id using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
    await queryRunner.query('create trigger advance_keeps before insert or update on advance for each row execute function advance_keeps_to_prepayments()');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop trigger advance_keeps on advance');
    await queryRunner.query('drop trigger advance_follows on prepayment');
    await queryRunner.query('drop function advance_keeps_to_prepayments(), advance_follows_prepayments()');
    await queryRunner.query('alter table prepayment drop column leg_id, drop column first_leg_id');
    await queryRunner.query('alter table advance drop column sent_province, drop column sent_city');
  }
}
