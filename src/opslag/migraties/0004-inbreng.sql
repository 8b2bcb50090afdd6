-- Of each judged version also, gzipped as JSON, what it brings to the beschouwing.
alter table bestandsdelen drop constraint bestandsdelen_soort_check;
alter table bestandsdelen add constraint bestandsdelen_soort_check
  check (soort in ('origineel', 'document', 'inbreng'));
