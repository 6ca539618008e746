/**
 * What makes the tables, step by step: the first makes version 1 of the schema, the next version 2. A step that was
 * released stays as it is, since databases have been through it; what is to change is changed by another one.
 *
 * Values are `json`, not `jsonb`, which keeps no NUL and no half of a surrogate pair. Names are compared by their bytes:
 * nobody reads lists of them, and no version of the system's collations is then part of an index. Documents are packed
 * already, as most formats are, so that packing them again would only cost time.
 */
export const migrations: readonly string[] = [
  `create table rapporteur.records (
     scope text collate "C" not null,
     kind text collate "C" not null,
     id text collate "C" not null,
     value json not null,
     primary key (scope, kind, id)
   );
   create table rapporteur.entries (
     scope text collate "C" not null,
     log text collate "C" not null,
     place bigint generated always as identity,
     entry json not null,
     primary key (scope, log, place)
   );
   create table rapporteur.documents (
     scope text collate "C" not null,
     id text collate "C" not null,
     bytes bytea not null,
     primary key (scope, id)
   );
   alter table rapporteur.documents alter column bytes set storage external;
   create table rapporteur.changes (
     scope text collate "C" not null,
     name text collate "C" not null,
     at timestamptz not null,
     primary key (scope, name)
   );
   create index changes_by_time on rapporteur.changes (at)`,
];
