-- The year or the month where the day is not known: 1932, 1932-05.
alter table source add column issued varchar(7);
