/**
 * The ledger. Append-only; the application reads it and may execute its functions, nothing more. No personal data:
 * owners are ids, reasons are codes.
 */
export const POINTS_TABLES = `
  create table points_account (
    company_id uuid not null references company,
    id uuid not null,
    kind text not null check (kind in ('allowance', 'earned', 'fund', 'issued', 'escrow', 'spent', 'expired', 'loss')),
    owner_id uuid not null,
    label text not null default '' check (label ~ '^(\\d{4}-(0[1-9]|1[0-2]))?$'),
    floor bigint check (floor = 0),
    balance bigint not null default 0,
    seq bigint not null default 0 check (seq >= 0),
    created_at timestamptz not null default clock_timestamp(),
    primary key (company_id, id),
    unique (company_id, kind, owner_id, label),
    check (floor is null or balance >= floor),
    check ((floor is null) = (kind in ('issued', 'loss')))
  ) with (fillfactor = 50);
  create index points_account_owner on points_account (company_id, owner_id);
  create index points_account_label on points_account (company_id, kind, label);

  create table points_transfer (
    company_id uuid not null references company,
    id uuid not null,
    actor_id uuid not null,
    request_key text not null check (length(request_key) between 1 and 200),
    request_hash bytea not null check (length(request_hash) = 32),
    leg int not null check (leg > 0),
    kind text not null check (kind in ('allowance.issue', 'allowance.expire', 'gift.hold', 'gift', 'reward.hold', 'reward',
      'fund.issue', 'fund.pay', 'return')),
    status text not null check (status in ('posted', 'refused')),
    refusal text,
    refusal_params jsonb,
    from_id uuid not null,
    to_id uuid not null,
    amount int not null check (amount > 0),
    borne int not null default 0 check (borne between 0 and amount),
    subject_type text check (length(subject_type) <= 40),
    subject_id uuid,
    why jsonb,
    ends_id uuid,
    reverses_id uuid,
    -- when it happened to people; created_at is when the ledger heard of it (an imported past happened before)
    happened_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (company_id, id),
    unique (company_id, actor_id, request_key, leg),
    foreign key (company_id, from_id) references points_account,
    foreign key (company_id, to_id) references points_account,
    foreign key (company_id, ends_id) references points_transfer,
    foreign key (company_id, reverses_id) references points_transfer,
    check (from_id <> to_id),
    check (happened_at <= created_at + interval '1 minute'),
    check ((status = 'refused') = (refusal is not null)),
    check ((kind = 'return') = (reverses_id is not null)),
    check (borne = 0 or kind = 'return')
  );
  -- a hold is ended once, a transfer is reversed once, in full
  create unique index points_transfer_ends on points_transfer (company_id, ends_id) where status = 'posted';
  create unique index points_transfer_reverses on points_transfer (company_id, reverses_id) where status = 'posted';
  create index points_transfer_subject on points_transfer (company_id, subject_id) where subject_id is not null;
  create index points_transfer_from on points_transfer (company_id, from_id);
  create index points_transfer_to on points_transfer (company_id, to_id);

  create table points_posting (
    company_id uuid not null references company,
    account_id uuid not null,
    seq bigint not null check (seq > 0),
    transfer_id uuid not null,
    amount bigint not null check (amount <> 0),
    balance_after bigint not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (company_id, account_id, seq),
    unique (company_id, transfer_id, account_id),
    foreign key (company_id, account_id) references points_account,
    foreign key (company_id, transfer_id) references points_transfer
  );
`;

/** Rights of the role that owns the functions: it adds, and moves a balance on; it can neither change nor delete the past. */
export const POINTS_RIGHTS = `
  grant select, insert on points_account, points_transfer, points_posting to zasluga_ledger;
  grant update (balance, seq) on points_account to zasluga_ledger;
`;
