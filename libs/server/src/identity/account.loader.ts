import { loader } from '@zasluga/kernel';

/** By the person's id; everybody has an answer, with or without an account. */
export const accountOfEmployee = loader<{ id: string; hasPassword: boolean }>((tx, ids) =>
  tx.sql(
    'account.of_employees',
    `select wanted.id, exists (select from account a where a.employee_id = wanted.id and a.password_hash is not null) as "hasPassword"
     from unnest($1::uuid[]) as wanted(id)`,
    [ids],
  ),
);
