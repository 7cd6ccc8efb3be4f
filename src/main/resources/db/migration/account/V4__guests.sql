-- People who are let in for one matter: a name that stands beside what they said, no password and no place on the desk.
create table guest (
    person_id  uuid                        not null primary key references person (id),
    desk_id    uuid                        not null references desk (id),
    invited_by uuid                        not null references person (id),
    created_at timestamp(6) with time zone not null
);
create index guest_by_desk on guest (desk_id);
