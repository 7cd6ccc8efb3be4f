-- The right edge of the Merkle tree over the entries; null until the first entry after this migration, which makes it.
alter table audit_head add column edge varchar(4096);

-- The keys that have signed, as they are published.
create table audit_key (
    name       varchar(40)                 not null primary key,
    public_key varchar(120)                not null,
    known_at   timestamp(6) with time zone not null
);

create table audit_checkpoint (
    entries bigint                      not null primary key,
    root    varchar(44)                 not null,
    made_at timestamp(6) with time zone not null,
    note    varchar(1000)               not null
);

${refusal};
create trigger audit_event_no_update before update on audit_event for each row ${refuse};
create trigger audit_event_no_delete before delete on audit_event for each row ${refuse};
create trigger audit_key_no_update before update on audit_key for each row ${refuse};
create trigger audit_key_no_delete before delete on audit_key for each row ${refuse};
create trigger audit_checkpoint_no_update before update on audit_checkpoint for each row ${refuse};
create trigger audit_checkpoint_no_delete before delete on audit_checkpoint for each row ${refuse};
