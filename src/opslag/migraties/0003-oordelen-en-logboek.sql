-- What people decide. Rows are only added; the newest row of a criterion holds.
create table oordelen (
  nummer bigint primary key generated always as identity,
  versie uuid not null references versies (id) on delete cascade,
  criterium text not null,
  -- gegeven: a person decided here; overgenomen: carried over from the version before, on the same evidence;
  -- vervallen: the version before had one, but the evidence changed, so a person is asked again; ingetrokken: taken back.
  soort text not null check (soort in ('gegeven', 'overgenomen', 'vervallen', 'ingetrokken')),
  uitkomst text not null check (uitkomst in ('voldoet', 'deels', 'ontbreekt', 'onzeker', 'nvt')),
  -- What the rules said when it was decided.
  automatisch text not null check (automatisch in ('voldoet', 'deels', 'ontbreekt', 'onzeker', 'nvt')),
  reden text not null,
  door text not null,
  moment timestamptz not null default now()
);
create index oordelen_versie on oordelen (versie, criterium, nummer);

create table aantekeningen (
  nummer bigint primary key generated always as identity,
  versie uuid not null references versies (id) on delete cascade,
  criterium text not null,
  tekst text not null,
  door text not null,
  moment timestamptz not null default now()
);
create index aantekeningen_versie on aantekeningen (versie, criterium);

-- Who did what, when, from what to what. It outlives what it speaks of, so it refers to nothing, and nobody changes it.
create table logboek (
  nummer bigint primary key generated always as identity,
  moment timestamptz not null default now(),
  door text not null,
  wat text not null,
  plan uuid,
  versie uuid,
  criterium text,
  voor jsonb,
  na jsonb
);
create index logboek_plan on logboek (plan, nummer);
create index logboek_versie on logboek (versie, nummer);
create function logboek_staat_vast() returns trigger language plpgsql as
  $$ begin raise exception 'het logboek kan niet worden veranderd'; end $$;
create trigger logboek_staat_vast before update or delete on logboek
  for each row execute function logboek_staat_vast();
create trigger logboek_blijft before truncate on logboek
  for each statement execute function logboek_staat_vast();

-- Milestones on the way to the deadline that a ministry set itself, within the year in which the plan is due.
create table termijndata (
  jaar integer not null,
  ministerie text not null,
  mijlpaal text not null,
  datum date not null,
  door text not null,
  moment timestamptz not null default now(),
  primary key (jaar, ministerie, mijlpaal)
);
