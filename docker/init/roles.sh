#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is empty. Makes the roles, so that nobody else can connect to the database;
# the service `migrate` gives each of them its attributes and rights, at this start and at every later one.
#   zasluga_owner   owns the tables, runs the migrations; nobody signs in as it
#   zasluga_door    owns the functions that are called before a company is known
#   zasluga_ledger  owns the functions that move points
#   zasluga_app     api and worker sign in as it; owns nothing, so row security binds it
#   zasluga_backup  reads every row of every company; nobody signs in as it
#   zasluga_dump    signs in to become zasluga_backup, and can do nothing else
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v ON_ERROR_STOP=1 -v password="$BACKUP_DATABASE_PASSWORD" <<'SQL'
create role zasluga_owner nologin;
create role zasluga_door nologin;
create role zasluga_ledger nologin;
create role zasluga_app nologin;
create role zasluga_backup nologin bypassrls;
create role zasluga_dump login noinherit connection limit 2 password :'password';
grant zasluga_backup to zasluga_dump;
select format('revoke all on database %I from public', current_database()) \gexec
select format('grant connect on database %I to zasluga_app, zasluga_backup, zasluga_dump', current_database()) \gexec
SQL
