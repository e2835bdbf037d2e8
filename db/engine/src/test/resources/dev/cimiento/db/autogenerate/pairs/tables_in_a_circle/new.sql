create table anything (id int);
create table teams (id int primary key, leader_id int);
create table members (id int primary key, team_id int not null references teams (id));
alter table teams add constraint teams_leader_fk foreign key (leader_id) references members (id);
