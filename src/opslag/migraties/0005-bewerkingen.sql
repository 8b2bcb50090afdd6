-- What writers make of the draft of a round. Rows are only added; the newest row of a rubriek holds.
create table bewerkingen (
  nummer bigint primary key generated always as identity,
  ronde integer not null,
  -- A chapter of the draft, or a speerpunt within its theme.
  rubriek text not null,
  -- Null: the choice of the program holds again.
  blokken jsonb,
  door text not null,
  moment timestamptz not null default now()
);
create index bewerkingen_rubriek on bewerkingen (ronde, rubriek, nummer);
-- A version that is deleted takes its words with it, also from here.
create index bewerkingen_blokken on bewerkingen using gin (blokken jsonb_path_ops);

alter table logboek add column ronde integer;
create index logboek_ronde on logboek (ronde, nummer);
