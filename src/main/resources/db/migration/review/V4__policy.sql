-- What a desk asks before a verdict is approved. Each change is a row of its own; none is ever updated. A desk without
-- a row works by the program's own policy.
create table review_policy (
    id         uuid                        not null primary key,
    desk_id    uuid                        not null,
    number     integer                     not null,
    -- the whole policy, as JSON: it is read and compared as one value, and never searched
    policy     ${longtext}                 not null,
    reason     varchar(2000)               not null,
    decided_by uuid                        not null,
    decided_at timestamp(6) with time zone not null,
    constraint one_policy_of_a_number unique (desk_id, number)
);

-- Several people may have to approve: each counts once.
alter table review_decision add column counts boolean;
update review_decision set counts = true where decision = 'APPROVE';
alter table review_decision add constraint an_approval_counts
    check ((decision = 'APPROVE') = (counts is not null));
alter table review_decision add constraint nobody_approves_twice unique (proposal_id, reviewer_id, counts);
create index review_decision_desk on review_decision (desk_id, decided_at);

-- A requirement that somebody let go for one proposal, as its case stood then.
create table review_override (
    id            uuid                        not null primary key,
    desk_id       uuid                        not null,
    claim_id      uuid                        not null references claim (id),
    proposal_id   uuid                        not null references verdict_proposal (id),
    requirement   varchar(30)                 not null,
    digest        varchar(64)                 not null,
    reason        varchar(8000)               not null,
    overridden_by uuid                        not null,
    reviewer_part varchar(10)                 not null check (reviewer_part = 'REVIEWER'),
    overridden_at timestamp(6) with time zone not null,
    constraint overridden_once unique (proposal_id, requirement, digest),
    constraint overridden_for_a_reason check (char_length(reason) > 0),
    constraint no_author_overrides foreign key (proposal_id, overridden_by, reviewer_part)
        references proposal_party (proposal_id, person_id, part)
);

-- The requirements as they stood at a decision: a later policy does not rewrite what was judged.
create table review_judged (
    decision_id uuid        not null primary key references review_decision (id),
    -- null where the desk had not set any
    policy_id   uuid references review_policy (id),
    kind        varchar(20) not null,
    priority    varchar(10) not null,
    risk        varchar(10) not null,
    -- independent roots of its evidence
    roots       integer     not null,
    -- how many people had to approve
    approvals   integer     not null
);
create table review_judged_requirement (
    decision_id   uuid        not null references review_judged (decision_id),
    requirement   varchar(30) not null,
    -- how it stood whatever the policy says
    fact          varchar(20) not null check (fact in ('MET', 'UNMET', 'OVERRIDDEN', 'NOT_APPLICABLE')),
    standing      varchar(20) not null check (standing in ('MET', 'UNMET', 'OVERRIDDEN', 'NOT_APPLICABLE')),
    weight        varchar(10) not null check (weight in ('OFF', 'ADVISES', 'BLOCKS')),
    reason        varchar(8000),
    overridden_by uuid,
    primary key (decision_id, requirement)
);
