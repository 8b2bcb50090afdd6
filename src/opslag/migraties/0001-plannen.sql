-- Plans as they were handed in, and what came of judging them.
create table plannen (
  id uuid primary key,
  -- Order of arrival: the queue and the lists follow it.
  volgnummer bigint generated always as identity unique,
  -- Plans that came in together in one upload.
  aanlevering uuid not null,
  bestandsnaam text not null,
  sha256 text not null,
  grootte bigint not null,
  status text not null default 'wacht' check (status in ('wacht', 'bezig', 'klaar', 'mislukt')),
  -- How often judging was begun: a file that takes the whole service down must not do so for ever.
  pogingen integer not null default 0,
  voortgang jsonb,
  toetsing jsonb,
  aangemaakt timestamptz not null default now(),
  bijgewerkt timestamptz not null default now()
);

create index plannen_wachtend on plannen (volgnummer) where status = 'wacht';
create index plannen_aanlevering on plannen (aanlevering);

-- The bytes of a file in parts of at most one megabyte: one value of 50 MB costs the database gigabytes of memory.
create table bestandsdelen (
  plan uuid not null references plannen (id) on delete cascade,
  deel integer not null,
  bytes bytea not null,
  primary key (plan, deel)
);
