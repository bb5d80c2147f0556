-- as db-scheduler 16 wants it
create table burnish_schedule (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index burnish_schedule_time on burnish_schedule (execution_time);
create index burnish_schedule_heartbeat on burnish_schedule (last_heartbeat);
create index burnish_schedule_priority on burnish_schedule (priority desc, execution_time asc);
