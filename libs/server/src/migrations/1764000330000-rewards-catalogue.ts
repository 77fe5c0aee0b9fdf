import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

/** The catalogue whole: pictures, variants, price history, whom a reward is for, limits, codes; and redemptions that somebody approves. */
export class RewardsCatalogue1764000330000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- ISO 3166-1, two letters; null: nobody has said
      alter table place add column country text check (country ~ '^[A-Z]{2}$');
      alter table reward
        add column organisation_ru text not null default '', add column organisation_en text not null default '',
        add column time_off_amount int check (time_off_amount between 1 and 365),
        add column time_off_unit text check (time_off_unit in ('hours', 'days')),
        add check ((time_off_amount is null) = (time_off_unit is null)),
        add column needs_approval boolean not null default false,
        add column cancel_hours int not null default 24 check (cancel_hours between 0 and 720),
        add column limit_count int check (limit_count between 1 and 1000),
        add column limit_period text check (limit_period in ('month', 'quarter', 'year', 'ever')),
        add check ((limit_count is null) = (limit_period is null)),
        add column uses_codes boolean not null default false, add check (not uses_codes or kind = 'voucher'),
        add check (not uses_codes or stock is not null),
        add column picture_id uuid;
      create table reward_picture (company_id uuid not null references company, id uuid not null, reward_id uuid not null,
        bytes bytea not null check (octet_length(bytes) between 1 and 307200), width int not null check (width between 1 and 4000),
        height int not null check (height between 1 and 4000), author_id uuid,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        foreign key (company_id, reward_id) references reward, foreign key (company_id, author_id) references employee);
      alter table reward add foreign key (company_id, picture_id) references reward_picture;
      create table reward_price (company_id uuid not null references company, id uuid not null, reward_id uuid not null,
        price int not null check (price between 1 and 1000000), author_id uuid,
        since timestamptz not null default clock_timestamp(), primary key (company_id, id),
        foreign key (company_id, reward_id) references reward, foreign key (company_id, author_id) references employee);
      create index reward_price_of on reward_price (company_id, reward_id, since);
      create table reward_variant (company_id uuid not null references company, id uuid not null, reward_id uuid not null,
        name_ru text not null, name_en text not null, stock int check (stock between 0 and 100000), position int not null default 0,
        is_active boolean not null default true, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, reward_id) references reward);
      create index reward_variant_of on reward_variant (company_id, reward_id, position, id);
      -- whom it is for: one row a unit, a role or a country; of each kind that is named one has to fit
      create table reward_audience (company_id uuid not null references company, id uuid not null, reward_id uuid not null,
        unit_id uuid, role_title text, country text check (country ~ '^[A-Z]{2}$'), primary key (company_id, id),
        check (num_nonnulls(unit_id, role_title, country) = 1),
        unique nulls not distinct (company_id, reward_id, unit_id, role_title, country),
        foreign key (company_id, reward_id) references reward, foreign key (company_id, unit_id) references unit);
      alter table reward_stock_change add column variant_id uuid,
        add foreign key (company_id, variant_id) references reward_variant;
      alter table redemption add column variant_id uuid, add column for_employee_id uuid,
        add column money_minor bigint not null default 0 check (money_minor >= 0),
        add column limit_label text, add column limit_count int, add check ((limit_label is null) = (limit_count is null)),
        add column cancel_until timestamptz, add column decided_by uuid, add column decided_at timestamptz,
        add check ((decided_by is null) = (decided_at is null)),
        add foreign key (company_id, variant_id) references reward_variant,
        add foreign key (company_id, for_employee_id) references employee, add foreign key (company_id, decided_by) references employee;
      -- sealed: AES-256-GCM; fingerprint: HMAC-SHA-256, so that the same code is known without being read
      create table reward_code (company_id uuid not null references company, id uuid not null, reward_id uuid not null,
        sealed bytea not null, fingerprint bytea not null check (length(fingerprint) = 32), redemption_id uuid,
        handed_at timestamptz, author_id uuid, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique (company_id, reward_id, fingerprint), unique (company_id, redemption_id),
        check ((redemption_id is null) = (handed_at is null)), foreign key (company_id, reward_id) references reward,
        foreign key (company_id, redemption_id) references redemption, foreign key (company_id, author_id) references employee);
      create index reward_code_free on reward_code (company_id, reward_id, created_at, id) where redemption_id is null;
    `);
    await redemptionStates(q);
    await tenantTable(q, 'reward_picture', 'select, insert');
    await tenantTable(q, 'reward_price', 'select, insert');
    await tenantTable(q, 'reward_variant', 'select, insert, update');
    await tenantTable(q, 'reward_audience', 'select, insert, delete');
    // a code is handed out once and stays so
    await tenantTable(q, 'reward_code', 'select, insert, update (redemption_id, handed_at)');
    await q.query(`grant update (cancel_until, decided_by, decided_at) on redemption to zasluga_app`);
    await seeingAll(q, ['company', 'reward', 'redemption', 'reward_price'], () =>
      q.query(`
        -- earlier prices are told by what was paid
        insert into reward_price (company_id, id, reward_id, price, since)
          select p.company_id, gen_random_uuid(), p.reward_id, p.price,
            case when p.before is null then least(r.created_at, p.created_at) else p.created_at end
          from (select company_id, reward_id, price, created_at, lag(price) over (partition by company_id, reward_id order by created_at, id)
            as before from redemption where state <> 'refused') p join reward r on (r.company_id, r.id) = (p.company_id, p.reward_id)
          where p.before is distinct from p.price;
        insert into reward_price (company_id, id, reward_id, price, since)
          select r.company_id, gen_random_uuid(), r.id, r.price,
            case when l.price is null then r.created_at else greatest(r.updated_at, l.created_at + interval '1 microsecond') end
          from reward r left join lateral (select x.price, x.created_at from redemption x where x.company_id = r.company_id
            and x.reward_id = r.id and x.state <> 'refused' order by x.created_at desc, x.id desc limit 1) l on true
          where l.price is distinct from r.price;
        update redemption r set money_minor = r.price::bigint * c.point_value_minor from company c where c.id = r.company_id;
        -- who redeemed before was told that it can be cancelled until it is handed over
        update redemption set cancel_until = clock_timestamp() + interval '30 days' where state = 'reserved';
      `),
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** requested: waits for somebody's yes; reserved: waits to be handed over; declined: no, with a reason and the points back. */
async function redemptionStates(q: QueryRunner): Promise<void> {
  await q.query(`
    do $$ declare one text; begin
      for one in select conname from pg_constraint where conrelid = 'redemption'::regclass and contype = 'c'
          and pg_get_constraintdef(oid) like '%fulfilled%' loop
        execute format('alter table redemption drop constraint %I', one);
      end loop;
    end $$;
    alter table redemption
      add constraint redemption_state check (state in ('refused', 'requested', 'reserved', 'fulfilled', 'declined', 'cancelled')),
      add constraint redemption_ended check ((state in ('fulfilled', 'declined', 'cancelled')) = (ended_at is not null)),
      add constraint redemption_told_why check (state <> 'declined' or reason is not null);
    drop index redemption_waiting; drop index redemption_of_reward;
    create index redemption_waiting on redemption (company_id, state, created_at, id) where state in ('requested', 'reserved');
    create index redemption_of_reward on redemption (company_id, reward_id, variant_id)
      where state in ('requested', 'reserved', 'fulfilled');
    create index redemption_limit on redemption (company_id, employee_id, reward_id, limit_label)
      where state in ('requested', 'reserved', 'fulfilled');
    create index redemption_for on redemption (company_id, for_employee_id, created_at desc, id desc) where for_employee_id is not null;
  `);
}
