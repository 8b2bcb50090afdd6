-- A plan belongs to a ministry and a planning period, and has versions. What was called a plan until now is a version of one.
alter table plannen rename to versies;
alter index plannen_aanlevering rename to versies_aanlevering;
drop index plannen_wachtend;
alter table versies drop constraint plannen_status_check;
alter table versies add constraint versies_status_check
  check (status in ('wacht', 'bezig', 'klaar', 'mislukt', 'geannuleerd'));

create table plannen (
  id uuid primary key default gen_random_uuid(),
  -- Code of the ministry; null while it cannot be told.
  ministerie text,
  -- First and last year of the planning period; null while they cannot be told.
  van integer,
  tot integer,
  -- The number that the newest version got; numbers are never given out twice.
  laatste_nummer integer not null default 0,
  aangemaakt timestamptz not null default now(),
  check ((van is null) = (tot is null))
);
create unique index plannen_ministerie_periode on plannen (ministerie, van, tot);

alter table versies
  -- Null until the file is read, and for a file that is no informatieplan or could not be read.
  add column plan uuid references plannen (id),
  add column nummer integer,
  -- Version of the kader that it was judged by.
  add column kader text,
  -- The toetsing without its evidence, for lists.
  add column kort jsonb,
  -- Its job in the queue: an older one, of before it was put in the queue again, does nothing.
  add column taak uuid,
  -- Who handed it in.
  add column door text not null default 'onbekend',
  add constraint versies_nummer_per_plan unique (plan, nummer);
create index versies_sha256 on versies (sha256);

update versies set
  kader = toetsing ->> 'kader',
  kort = case when toetsing ? 'uitkomsten' then
    (toetsing - 'mijlpalen' - 'totalen') || jsonb_build_object('uitkomsten',
      (select coalesce(jsonb_agg(uitkomst || '{"elementen": [], "toelichting": "", "advies": ""}'), '[]')
       from jsonb_array_elements(toetsing -> 'uitkomsten') uitkomst))
    else toetsing end
where toetsing is not null;

insert into plannen (ministerie, van, tot)
select distinct toetsing -> 'plan' ->> 'ministerie', (toetsing #>> '{plan,periode,van}')::integer, (toetsing #>> '{plan,periode,tot}')::integer
from versies
where jsonb_array_length(coalesce(toetsing -> 'uitkomsten', '[]')) > 0
  and toetsing -> 'plan' ->> 'ministerie' is not null and toetsing #>> '{plan,periode,van}' is not null;
-- Without ministry or period nobody can say that two files are the same plan.
insert into plannen (id, ministerie, van, tot)
select id, toetsing -> 'plan' ->> 'ministerie', (toetsing #>> '{plan,periode,van}')::integer, (toetsing #>> '{plan,periode,tot}')::integer
from versies
where jsonb_array_length(coalesce(toetsing -> 'uitkomsten', '[]')) > 0
  and (toetsing -> 'plan' ->> 'ministerie' is null or toetsing #>> '{plan,periode,van}' is null);
update versies v set plan = p.id
from plannen p
where jsonb_array_length(coalesce(v.toetsing -> 'uitkomsten', '[]')) > 0
  and (p.id = v.id or (p.ministerie = v.toetsing -> 'plan' ->> 'ministerie'
    and p.van = (v.toetsing #>> '{plan,periode,van}')::integer and p.tot = (v.toetsing #>> '{plan,periode,tot}')::integer));
update versies v set nummer = g.nummer
from (select id, row_number() over (partition by plan order by volgnummer) as nummer from versies where plan is not null) g
where g.id = v.id;
update plannen p set laatste_nummer = (select coalesce(max(nummer), 0) from versies where plan = p.id);

-- Of each version the file as it came in and, gzipped as JSON, the Document that was read from it.
alter table bestandsdelen rename column plan to versie;
alter table bestandsdelen add column soort text not null default 'origineel' check (soort in ('origineel', 'document'));
alter table bestandsdelen drop constraint bestandsdelen_pkey;
alter table bestandsdelen add primary key (versie, soort, deel);
