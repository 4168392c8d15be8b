-- Roles and database on an external PostgreSQL 15 or newer. Run once as a superuser, with four passwords of your own:
--   psql -v owner="'…'" -v policy="'…'" -v service="'…'" -v auditor="'…'" -f ops/roles.sql
create role dajuan_owner   login nosuperuser nocreatedb nocreaterole nobypassrls password :owner;
create role dajuan_policy  login nosuperuser nocreatedb nocreaterole nobypassrls password :policy;
create role dajuan_service login nosuperuser nocreatedb nocreaterole nobypassrls password :service;
create role dajuan_auditor login nosuperuser nocreatedb nocreaterole nobypassrls password :auditor;
create database dajuan owner dajuan_owner encoding 'UTF8' locale 'C' template template0;
revoke all on database dajuan from public;
grant connect on database dajuan to dajuan_policy, dajuan_service, dajuan_auditor;
