create table audit_event (
    sequence      bigint                      not null primary key,
    desk_id       uuid                        not null,
    actor_id      uuid                        not null,
    happened_at   timestamp(6) with time zone not null,
    action        varchar(80)                 not null,
    subject_kind  varchar(40)                 not null,
    subject_id    uuid                        not null,
    changes       ${longtext}                 not null,
    previous_hash varchar(64)                    not null,
    hash          varchar(64)                    not null,
    constraint audit_event_hash_once unique (hash)
);
create index audit_event_subject on audit_event (subject_id, sequence);
create index audit_event_desk on audit_event (desk_id, sequence);

-- One row: the end of the chain. Locking it gives the entries their order.
create table audit_head (
    id       integer  not null primary key check (id = 1),
    sequence bigint   not null,
    hash     varchar(64) not null
);
insert into audit_head (id, sequence, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
