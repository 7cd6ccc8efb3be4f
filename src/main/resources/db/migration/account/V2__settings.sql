-- What a person has set for themselves, on whatever desk and computer they work.
create table person_setting (
    person_id uuid          not null references person (id),
    name      varchar(40)   not null,
    chosen    varchar(4000) not null,
    primary key (person_id, name)
);
