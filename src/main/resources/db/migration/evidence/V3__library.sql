-- What the record of a source says beyond its first fields.
alter table source add column language varchar(35);
alter table source add column reliability varchar(12) check (reliability in ('RELIABLE', 'MIXED', 'UNRELIABLE'));
alter table source add column reliability_reason varchar(2000);
alter table source add column container varchar(500);
alter table source add column volume varchar(50);
alter table source add column issue varchar(50);
alter table source add column pages varchar(100);
alter table source add column edition varchar(100);
alter table source add column place varchar(200);
alter table source add column doi varchar(300);
alter table source add column isbn varchar(13);

-- Counts only the changes that bear on a verdict: an approval rests on this one, not on the version.
alter table source add column bearing bigint default 0 not null;
update source set bearing = version;

-- The record that goes on for this one; always the last of a row of merges.
alter table source add column merged_into uuid references source (id);

create index source_derived_from on source (derived_from);
create index source_merged_into on source (merged_into);
create index source_doi on source (desk_id, doi);
create index source_isbn on source (desk_id, isbn);

-- 3: of the title, 2: of who made or published it, 1: of the address.
alter table source_word add column weight integer default 1 not null;

create table source_merge (
    id        uuid                        not null primary key,
    desk_id   uuid                        not null,
    source_id uuid                        not null references source (id),
    into_id   uuid                        not null references source (id),
    merged_by uuid                        not null,
    merged_at timestamp(6) with time zone not null,
    parted_by uuid,
    parted_at timestamp(6) with time zone,
    constraint source_not_merged_into_itself check (into_id <> source_id)
);
create index source_merge_source on source_merge (source_id);
create index source_merge_into on source_merge (into_id);

-- The pieces of evidence that went along, to go back where the two are parted again.
create table source_merge_piece (
    merge_id    uuid not null references source_merge (id),
    evidence_id uuid not null references evidence (id),
    primary key (merge_id, evidence_id)
);

-- Why a claim does without a primary source.
create table primary_missing (
    claim_id uuid                        not null primary key references claim (id),
    desk_id  uuid                        not null,
    reason   varchar(2000)               not null,
    noted_by uuid                        not null,
    noted_at timestamp(6) with time zone not null
);

-- One row a desk: what is set for its library, and the lock for whoever changes what derives from what.
create table library (
    desk_id        uuid        not null primary key,
    citation_style varchar(100)
);
