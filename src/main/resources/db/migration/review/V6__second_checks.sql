-- A claim that a second person judges without seeing the first's verdict. Several over time, at most one of them pending.
create table second_check (
    id           uuid                        not null primary key,
    desk_id      uuid                        not null,
    claim_id     uuid                        not null references claim (id),
    checker_id   uuid                        not null,
    asked_by     uuid                        not null,
    asked_at     timestamp(6) with time zone not null,
    -- true until it is judged or withdrawn, else null
    pending      boolean,
    withdrawn_at timestamp(6) with time zone,
    scale_id     uuid references rating_scale (id),
    rating_code  varchar(40),
    rating_label varchar(100),
    rating_tone  varchar(40),
    rating_value integer,
    reason       varchar(2000),
    judged_at    timestamp(6) with time zone,
    constraint one_pending_check unique (claim_id, pending),
    constraint judged_as_a_whole check ((judged_at is null) = (rating_code is null)
        and (judged_at is null) = (scale_id is null) and (judged_at is null) = (reason is null)),
    constraint pending_withdrawn_or_judged check ((pending is null) = (judged_at is not null or withdrawn_at is not null))
);
create index second_check_checker on second_check (checker_id, pending);
create index second_check_desk on second_check (desk_id, judged_at);
