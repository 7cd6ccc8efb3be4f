-- When a claim is to be done, where that is not when its document is, and who was given it last.
create table claim_plan (
    claim_id    uuid   not null primary key references claim (id),
    desk_id     uuid   not null,
    due_at      timestamp(6) with time zone,
    -- the checker that somebody else gave it to; null where whoever checks it took it
    assigned_to uuid,
    assigned_at timestamp(6) with time zone,
    -- counts the changes that people make to it
    version     bigint not null,
    constraint given_to_somebody_at_some_time check ((assigned_to is null) = (assigned_at is null))
);
create index claim_plan_assigned on claim_plan (desk_id, assigned_to);

create table claim_helper (
    claim_id  uuid not null references claim (id),
    person_id uuid not null,
    desk_id   uuid not null,
    primary key (claim_id, person_id)
);
create index claim_helper_person on claim_helper (desk_id, person_id);
