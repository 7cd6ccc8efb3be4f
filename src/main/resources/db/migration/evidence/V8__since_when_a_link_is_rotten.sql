-- When what the latest look says was found first: further looks that find the same leave it.
alter table link_check add column found_at timestamp(6) with time zone;
update link_check set found_at = checked_at;
