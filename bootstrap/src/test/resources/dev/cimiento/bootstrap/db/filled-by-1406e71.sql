-- A database as the program of commit 1406e71 left it on PostgreSQL 15, written by pg_dump --no-owner --no-privileges.
-- Everything in it was made over the API and by ./manage import orders: the demo catalogue, six accounts with profiles,
-- sessions, exchanged refresh tokens and access tokens, a deleted buyer, orders in every state, imported orders, carts,
-- stock movements, stored responses and mails. All names and addresses are invented; the signing key and the
-- passwords are used nowhere else.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE FUNCTION public.refuse_change_of_audit_events() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'audit_events is only added to';
end
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;

CREATE TABLE public.access_tokens (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    CONSTRAINT access_tokens_has_scopes CHECK (((cardinality(scopes) >= 1) AND (cardinality(scopes) <= 50))),
    CONSTRAINT access_tokens_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT access_tokens_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
);

CREATE TABLE public.audit_events (
    id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    action text NOT NULL COLLATE pg_catalog."C",
    actor text NOT NULL,
    actor_id uuid,
    user_id uuid,
    address text,
    note text,
    CONSTRAINT audit_events_action_length CHECK (((char_length(action) >= 1) AND (char_length(action) <= 60))),
    CONSTRAINT audit_events_actor_length CHECK (((char_length(actor) >= 1) AND (char_length(actor) <= 120))),
    CONSTRAINT audit_events_address_length CHECK (((char_length(address) >= 1) AND (char_length(address) <= 45))),
    CONSTRAINT audit_events_note_length CHECK (((char_length(note) >= 1) AND (char_length(note) <= 200)))
);

COMMENT ON COLUMN public.audit_events.actor_id IS 'who did it; null for this program and for one who has not signed in';

COMMENT ON COLUMN public.audit_events.user_id IS 'whose account it was done to';

CREATE TABLE public.cart_lines (
    user_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity integer NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT cart_lines_quantity_possible CHECK (((quantity >= 1) AND (quantity <= 999)))
);

CREATE TABLE public.carts (
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.categories (
    id uuid NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name text NOT NULL,
    name_lower text NOT NULL COLLATE pg_catalog."C",
    name_folded text NOT NULL COLLATE pg_catalog."C",
    description text,
    parent_id uuid,
    CONSTRAINT categories_description_length CHECK (((char_length(description) >= 1) AND (char_length(description) <= 500))),
    CONSTRAINT categories_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80))),
    CONSTRAINT categories_parent_is_other CHECK ((parent_id <> id)),
    CONSTRAINT categories_version_positive CHECK ((version > 0))
);

CREATE TABLE public.databasechangelog (
    id character varying(255) NOT NULL,
    author character varying(255) NOT NULL,
    filename character varying(255) NOT NULL,
    dateexecuted timestamp without time zone NOT NULL,
    orderexecuted integer NOT NULL,
    exectype character varying(10) NOT NULL,
    md5sum character varying(35),
    description character varying(255),
    comments character varying(255),
    tag character varying(255),
    liquibase character varying(20),
    contexts character varying(255),
    labels character varying(255),
    deployment_id character varying(10)
);

CREATE TABLE public.idempotency_keys (
    user_id uuid NOT NULL,
    endpoint text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    request_hash text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    status integer,
    headers text[],
    body bytea,
    CONSTRAINT idempotency_keys_answer_is_success CHECK (((status >= 200) AND (status <= 299))),
    CONSTRAINT idempotency_keys_answer_is_whole CHECK ((num_nulls(status, headers, body) = ANY (ARRAY[0, 3]))),
    CONSTRAINT idempotency_keys_endpoint_length CHECK (((char_length(endpoint) >= 1) AND (char_length(endpoint) <= 200))),
    CONSTRAINT idempotency_keys_key_is_printable CHECK ((key ~ '^[ -~]{1,255}$'::text)),
    CONSTRAINT idempotency_keys_request_hash_is_sha256 CHECK ((request_hash ~ '^[0-9a-f]{64}$'::text))
);

COMMENT ON COLUMN public.idempotency_keys.headers IS 'one in each element: Name: value';

CREATE TABLE public.one_time_tokens (
    user_id uuid NOT NULL,
    purpose text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT one_time_tokens_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT one_time_tokens_purpose_known CHECK ((purpose = ANY (ARRAY['email_verification'::text, 'password_reset'::text])))
);

CREATE TABLE public.order_events (
    order_id uuid NOT NULL,
    version integer NOT NULL,
    step text NOT NULL COLLATE pg_catalog."C",
    occurred_at timestamp with time zone NOT NULL,
    actor_id uuid,
    payment_reference text,
    CONSTRAINT order_events_payment_has_reference CHECK (((step = 'pay'::text) = (payment_reference IS NOT NULL))),
    CONSTRAINT order_events_payment_reference_length CHECK (((char_length(payment_reference) >= 1) AND (char_length(payment_reference) <= 100))),
    CONSTRAINT order_events_step_known CHECK ((step = ANY (ARRAY['place'::text, 'import'::text, 'pay'::text, 'ship'::text, 'deliver'::text, 'cancel'::text, 'return'::text])))
);

COMMENT ON COLUMN public.order_events.actor_id IS 'the user who did it; null for this program, and for a buyer who has gone';

CREATE TABLE public.order_lines (
    order_id uuid NOT NULL,
    "position" integer NOT NULL,
    product_id uuid NOT NULL,
    sku text COLLATE pg_catalog."C",
    name text NOT NULL,
    price numeric(12,2) NOT NULL,
    quantity integer NOT NULL,
    discount numeric(5,4) NOT NULL,
    CONSTRAINT order_lines_discount_is_a_part CHECK (((discount >= (0)::numeric) AND (discount <= (1)::numeric))),
    CONSTRAINT order_lines_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120))),
    CONSTRAINT order_lines_position_possible CHECK ((("position" >= 1) AND ("position" <= 100))),
    CONSTRAINT order_lines_price_not_negative CHECK ((price >= (0)::numeric)),
    CONSTRAINT order_lines_quantity_possible CHECK (((quantity >= 1) AND (quantity <= 1000000))),
    CONSTRAINT order_lines_sku_length CHECK (((char_length(sku) >= 1) AND (char_length(sku) <= 40)))
);

CREATE TABLE public.orders (
    id uuid NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    user_id uuid,
    state text NOT NULL COLLATE pg_catalog."C",
    placed_at timestamp with time zone NOT NULL,
    total numeric(12,2) NOT NULL,
    ship_recipient text,
    ship_street text,
    ship_postal_code text,
    ship_city text,
    ship_region text,
    ship_country text,
    reference text COLLATE pg_catalog."C",
    customer_code text,
    customer_name text,
    customer_contact text,
    customer_city text,
    customer_country text,
    destination text,
    CONSTRAINT orders_address_is_whole CHECK (((num_nulls(ship_recipient, ship_street, ship_city, ship_country) = ANY (ARRAY[0, 4])) AND ((ship_recipient IS NOT NULL) OR (num_nonnulls(ship_postal_code, ship_region) = 0)))),
    CONSTRAINT orders_address_of_somebody CHECK (((user_id IS NOT NULL) OR (ship_recipient IS NULL))),
    CONSTRAINT orders_customer_city_length CHECK (((char_length(customer_city) >= 1) AND (char_length(customer_city) <= 100))),
    CONSTRAINT orders_customer_code_length CHECK (((char_length(customer_code) >= 1) AND (char_length(customer_code) <= 40))),
    CONSTRAINT orders_customer_contact_length CHECK (((char_length(customer_contact) >= 1) AND (char_length(customer_contact) <= 120))),
    CONSTRAINT orders_customer_country_length CHECK (((char_length(customer_country) >= 1) AND (char_length(customer_country) <= 100))),
    CONSTRAINT orders_customer_name_length CHECK (((char_length(customer_name) >= 1) AND (char_length(customer_name) <= 120))),
    CONSTRAINT orders_destination_length CHECK (((char_length(destination) >= 1) AND (char_length(destination) <= 100))),
    CONSTRAINT orders_imported_from_somewhere CHECK (((state = 'imported'::text) = (reference IS NOT NULL))),
    CONSTRAINT orders_origin_is_whole CHECK (((num_nulls(reference, customer_code, customer_name) = ANY (ARRAY[0, 3])) AND ((reference IS NOT NULL) OR (num_nonnulls(customer_contact, customer_city, customer_country, destination) = 0)))),
    CONSTRAINT orders_reference_length CHECK (((char_length(reference) >= 1) AND (char_length(reference) <= 40))),
    CONSTRAINT orders_ship_city_length CHECK (((char_length(ship_city) >= 1) AND (char_length(ship_city) <= 100))),
    CONSTRAINT orders_ship_country_is_a_code CHECK ((ship_country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT orders_ship_postal_code_length CHECK (((char_length(ship_postal_code) >= 1) AND (char_length(ship_postal_code) <= 20))),
    CONSTRAINT orders_ship_recipient_length CHECK (((char_length(ship_recipient) >= 1) AND (char_length(ship_recipient) <= 120))),
    CONSTRAINT orders_ship_region_length CHECK (((char_length(ship_region) >= 1) AND (char_length(ship_region) <= 100))),
    CONSTRAINT orders_ship_street_length CHECK (((char_length(ship_street) >= 1) AND (char_length(ship_street) <= 200))),
    CONSTRAINT orders_state_known CHECK ((state = ANY (ARRAY['placed'::text, 'paid'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text, 'returned'::text, 'imported'::text]))),
    CONSTRAINT orders_total_not_negative CHECK ((total >= (0)::numeric)),
    CONSTRAINT orders_version_positive CHECK ((version > 0))
);

COMMENT ON COLUMN public.orders.reference IS 'the number that an order from elsewhere had there';

COMMENT ON COLUMN public.orders.destination IS 'the country that an order from elsewhere went to, by its name';

CREATE TABLE public.outbox_messages (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text,
    due_at timestamp with time zone,
    attempts integer NOT NULL,
    sent_at timestamp with time zone,
    last_error text,
    CONSTRAINT outbox_messages_attempts_not_negative CHECK ((attempts >= 0)),
    CONSTRAINT outbox_messages_body_length CHECK ((char_length(body) <= 100000)),
    CONSTRAINT outbox_messages_body_while_it_waits CHECK (((body IS NULL) = (due_at IS NULL))),
    CONSTRAINT outbox_messages_last_error_length CHECK ((char_length(last_error) <= 500)),
    CONSTRAINT outbox_messages_recipient_length CHECK (((char_length(recipient) >= 1) AND (char_length(recipient) <= 254))),
    CONSTRAINT outbox_messages_sent_once CHECK (((sent_at IS NULL) OR (due_at IS NULL))),
    CONSTRAINT outbox_messages_subject_length CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 200)))
);

CREATE TABLE public.passwords (
    user_id uuid NOT NULL,
    hash text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT passwords_hash_not_blank CHECK ((hash <> ''::text))
);

CREATE TABLE public.product_tags (
    product_id uuid NOT NULL,
    tag_id uuid NOT NULL
);

CREATE TABLE public.products (
    id uuid NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sku text COLLATE pg_catalog."C",
    name text NOT NULL,
    name_folded text NOT NULL COLLATE pg_catalog."C",
    description text,
    search tsvector NOT NULL,
    price numeric(12,2) NOT NULL,
    active boolean NOT NULL,
    category_id uuid,
    CONSTRAINT products_description_length CHECK (((char_length(description) >= 1) AND (char_length(description) <= 2000))),
    CONSTRAINT products_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120))),
    CONSTRAINT products_price_not_negative CHECK ((price >= (0)::numeric)),
    CONSTRAINT products_sku_length CHECK (((char_length(sku) >= 1) AND (char_length(sku) <= 40))),
    CONSTRAINT products_version_positive CHECK ((version > 0))
);

COMMENT ON COLUMN public.products.search IS 'the folded words of the name (weight A) and of the description (weight B)';

CREATE TABLE public.profiles (
    user_id uuid NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    display_name text,
    bio text,
    avatar_url text,
    locale text,
    time_zone text,
    recipient text,
    street text,
    postal_code text,
    city text,
    region text,
    country text,
    CONSTRAINT profiles_address_is_whole CHECK (((num_nulls(recipient, street, city, country) = ANY (ARRAY[0, 4])) AND ((recipient IS NOT NULL) OR (num_nonnulls(postal_code, region) = 0)))),
    CONSTRAINT profiles_avatar_url_is_https CHECK (((avatar_url ~~ 'https://%'::text) AND (char_length(avatar_url) <= 2048))),
    CONSTRAINT profiles_bio_length CHECK (((char_length(bio) >= 1) AND (char_length(bio) <= 2000))),
    CONSTRAINT profiles_city_length CHECK (((char_length(city) >= 1) AND (char_length(city) <= 100))),
    CONSTRAINT profiles_country_is_a_code CHECK ((country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT profiles_display_name_length CHECK (((char_length(display_name) >= 1) AND (char_length(display_name) <= 80))),
    CONSTRAINT profiles_locale_length CHECK (((char_length(locale) >= 2) AND (char_length(locale) <= 35))),
    CONSTRAINT profiles_postal_code_length CHECK (((char_length(postal_code) >= 1) AND (char_length(postal_code) <= 20))),
    CONSTRAINT profiles_recipient_length CHECK (((char_length(recipient) >= 1) AND (char_length(recipient) <= 120))),
    CONSTRAINT profiles_region_length CHECK (((char_length(region) >= 1) AND (char_length(region) <= 100))),
    CONSTRAINT profiles_street_length CHECK (((char_length(street) >= 1) AND (char_length(street) <= 200))),
    CONSTRAINT profiles_time_zone_length CHECK (((char_length(time_zone) >= 1) AND (char_length(time_zone) <= 64))),
    CONSTRAINT profiles_version_positive CHECK ((version > 0))
);

CREATE TABLE public.rate_limits (
    key bytea NOT NULL,
    theoretical_arrival timestamp with time zone NOT NULL,
    CONSTRAINT rate_limits_key_is_a_hash CHECK ((octet_length(key) = 32))
);

COMMENT ON COLUMN public.rate_limits.key IS 'the SHA-256 of what is counted, which may be an address or a name';

CREATE TABLE public.refresh_tokens (
    hash text NOT NULL COLLATE pg_catalog."C",
    session_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    exchanged_at timestamp with time zone,
    CONSTRAINT refresh_tokens_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE public.sessions (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    address text,
    user_agent text,
    CONSTRAINT sessions_address_length CHECK (((char_length(address) >= 1) AND (char_length(address) <= 45))),
    CONSTRAINT sessions_user_agent_length CHECK (((char_length(user_agent) >= 1) AND (char_length(user_agent) <= 200)))
);

CREATE TABLE public.stock_levels (
    product_id uuid NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT stock_levels_not_negative CHECK ((quantity >= 0)),
    CONSTRAINT stock_levels_not_too_large CHECK ((quantity <= 1000000000))
);

CREATE TABLE public.stock_movements (
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    delta integer NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    source_id uuid,
    CONSTRAINT stock_movements_delta_not_zero CHECK ((delta <> 0)),
    CONSTRAINT stock_movements_reason_length CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 200)))
);

COMMENT ON COLUMN public.stock_movements.source_id IS 'what it was posted for, such as an order; null when by hand';

CREATE TABLE public.tags (
    id uuid NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    name_folded text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT tags_name_is_one_lower_case_word CHECK (((name = lower(name)) AND (name !~ '[[:space:][:cntrl:]]'::text))),
    CONSTRAINT tags_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 40))),
    CONSTRAINT tags_version_positive CHECK ((version > 0))
);

CREATE TABLE public.users (
    id uuid NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL COLLATE pg_catalog."C",
    full_name text NOT NULL,
    full_name_folded text NOT NULL COLLATE pg_catalog."C",
    search tsvector NOT NULL,
    role text NOT NULL COLLATE pg_catalog."C",
    active boolean NOT NULL,
    email_verified boolean NOT NULL,
    CONSTRAINT users_email_length CHECK (((char_length(email) >= 3) AND (char_length(email) <= 254))),
    CONSTRAINT users_full_name_length CHECK (((char_length(full_name) >= 1) AND (char_length(full_name) <= 120))),
    CONSTRAINT users_role_known CHECK ((role = ANY (ARRAY['user'::text, 'admin'::text]))),
    CONSTRAINT users_version_positive CHECK ((version > 0))
);

COMMENT ON COLUMN public.users.email_key IS 'the address without case: what is unique, and what is looked for';

COMMENT ON COLUMN public.users.search IS 'the folded words of the name and of the address';
-- Data for Name: access_tokens; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.access_tokens VALUES
	('01a22908-d05f-7334-b2a6-ed627dcc3969', '01a22908-a529-757a-82df-38ace0ad6c9a', 'shop export', '{cart:read,orders:read}', '0ac21799cac1a05054a78f5f9313ba9f026e061e7533b53a612e50d0f5729e9f', '2026-11-29 20:39:33.215233+00', '2027-09-25 20:39:33.215233+00', NULL),
	('01a22908-d0d5-7fe3-bfb9-654cebb36101', '01a22908-9969-7785-823e-e553c719722b', 'stock sync', '{catalog:write}', '0df3148a43cc33aeb3ce165a2ede3abc31ca89d591bc09c1b25c3f84a8159193', '2026-11-29 20:39:33.334016+00', '2027-11-29 20:39:33.334016+00', NULL);
-- Data for Name: audit_events; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.audit_events VALUES
	('01a22908-999e-75af-a23a-fb3086a8c9b2', '2026-11-29 20:39:19.19841+00', 'user-created', 'system', NULL, '01a22908-9969-7785-823e-e553c719722b', NULL, 'admin'),
	('01a22908-a4a9-7bdb-9911-d17b1a6293da', '2026-11-29 20:39:22.025774+00', 'signed-in', 'anonymous', NULL, '01a22908-9969-7785-823e-e553c719722b', '127.0.0.1', NULL),
	('01a22908-a595-706c-b682-4e2675cb5961', '2026-11-29 20:39:22.261053+00', 'signed-up', 'anonymous', NULL, '01a22908-a529-757a-82df-38ace0ad6c9a', '127.0.0.1', NULL),
	('01a22908-a6e2-76d1-af36-356812011d0a', '2026-11-29 20:39:22.594465+00', 'signed-up', 'anonymous', NULL, '01a22908-a5c7-7614-8fb1-38b932724770', '127.0.0.1', NULL),
	('01a22908-a876-7d00-97fe-a75970359e35', '2026-11-29 20:39:22.998843+00', 'signed-up', 'anonymous', NULL, '01a22908-a775-7c17-a66e-27313f4c67b3', '127.0.0.1', NULL),
	('01a22908-a900-7541-8e11-42f874c7d335', '2026-11-29 20:39:23.136341+00', 'signed-up', 'anonymous', NULL, '01a22908-a88b-7d54-866f-7240ca7901a7', '127.0.0.1', NULL),
	('01a22908-aa00-7731-a899-0444e30ff886', '2026-11-29 20:39:23.39247+00', 'signed-up', 'anonymous', NULL, '01a22908-a917-7885-b9f3-9bf9619dd576', '127.0.0.1', NULL),
	('01a22908-c987-75b6-9708-c5590578db02', '2026-11-29 20:39:31.463407+00', 'email-verified', 'anonymous', NULL, '01a22908-a529-757a-82df-38ace0ad6c9a', '127.0.0.1', NULL),
	('01a22908-c9bb-76f8-8b05-be8f691b3d09', '2026-11-29 20:39:31.515473+00', 'email-verified', 'anonymous', NULL, '01a22908-a5c7-7614-8fb1-38b932724770', '127.0.0.1', NULL),
	('01a22908-c9ea-775d-8404-ba13e5b20ba9', '2026-11-29 20:39:31.562506+00', 'email-verified', 'anonymous', NULL, '01a22908-a775-7c17-a66e-27313f4c67b3', '127.0.0.1', NULL),
	('01a22908-ca1d-7ab8-88e1-50a5215180ac', '2026-11-29 20:39:31.613697+00', 'email-verified', 'anonymous', NULL, '01a22908-a88b-7d54-866f-7240ca7901a7', '127.0.0.1', NULL),
	('01a22908-cb64-7da1-9cc4-9bf6baa16f80', '2026-11-29 20:39:31.940893+00', 'signed-in', 'anonymous', NULL, '01a22908-a529-757a-82df-38ace0ad6c9a', '127.0.0.1', NULL),
	('01a22908-ccc1-7682-bb47-739856f43ec4', '2026-11-29 20:39:32.289432+00', 'signed-in', 'anonymous', NULL, '01a22908-a5c7-7614-8fb1-38b932724770', '127.0.0.1', NULL),
	('01a22908-cda1-7aca-9ba2-b0f5d0a4eb8b', '2026-11-29 20:39:32.513712+00', 'signed-in', 'anonymous', NULL, '01a22908-a775-7c17-a66e-27313f4c67b3', '127.0.0.1', NULL),
	('01a22908-ce7b-74a2-800f-df3b37ccbd18', '2026-11-29 20:39:32.731312+00', 'signed-in', 'anonymous', NULL, '01a22908-a88b-7d54-866f-7240ca7901a7', '127.0.0.1', NULL),
	('01a22908-cf78-7df0-b038-b127b1e8d693', '2026-11-29 20:39:32.984901+00', 'signed-in', 'anonymous', NULL, '01a22908-a917-7885-b9f3-9bf9619dd576', '127.0.0.1', NULL),
	('01a22908-d077-7c35-af8a-4e73c1d9eb34', '2026-11-29 20:39:33.239786+00', 'access-token-created', 'user', '01a22908-a529-757a-82df-38ace0ad6c9a', '01a22908-a529-757a-82df-38ace0ad6c9a', '127.0.0.1', '01a22908-d05f-7334-b2a6-ed627dcc3969'),
	('01a22908-d0e2-797c-b3ff-8f5ee578361c', '2026-11-29 20:39:33.346617+00', 'access-token-created', 'user', '01a22908-9969-7785-823e-e553c719722b', '01a22908-9969-7785-823e-e553c719722b', '127.0.0.1', '01a22908-d0d5-7fe3-bfb9-654cebb36101'),
	('01a22908-d193-7a1a-979e-056f8d1f57c0', '2026-11-29 20:39:33.523659+00', 'password-reset-requested', 'anonymous', NULL, '01a22908-a5c7-7614-8fb1-38b932724770', '127.0.0.1', NULL),
	('01a22908-d1c1-71ce-b481-b404fe771036', '2026-11-29 20:39:33.56913+00', 'user-created', 'user', '01a22908-9969-7785-823e-e553c719722b', '01a22908-d1b5-7d34-a907-44de697ce409', '127.0.0.1', 'user'),
	('01a22908-db58-7c6d-ac0e-c0aac853c259', '2026-11-29 20:39:36.024805+00', 'user-deleted', 'user', '01a22908-a88b-7d54-866f-7240ca7901a7', '01a22908-a88b-7d54-866f-7240ca7901a7', '127.0.0.1', NULL),
	('01a22908-dbfd-77e5-8d02-5666cafc607b', '2026-11-29 20:39:36.189525+00', 'user-deactivated', 'user', '01a22908-9969-7785-823e-e553c719722b', '01a22908-d1b5-7d34-a907-44de697ce409', '127.0.0.1', NULL),
	('01a22908-dc62-7385-8eb9-fbd0bc9b7de6', '2026-11-29 20:39:36.290254+00', 'sign-in-failed', 'anonymous', NULL, '01a22908-a775-7c17-a66e-27313f4c67b3', '127.0.0.1', NULL);
-- Data for Name: cart_lines; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.cart_lines VALUES
	('01a22908-a5c7-7614-8fb1-38b932724770', '01a22908-d367-77ce-b893-9b125f05f937', 4, '2026-11-29 20:39:35.956563+00'),
	('01a22908-a775-7c17-a66e-27313f4c67b3', '01a22908-d377-79b6-a175-1a8b60ab297c', 1, '2026-11-29 20:39:35.985889+00'),
	('01a22908-a917-7885-b9f3-9bf9619dd576', '01a22908-d367-77ce-b893-9b125f05f937', 4, '2026-11-29 20:39:36.05795+00');
-- Data for Name: carts; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.carts VALUES
	('01a22908-a529-757a-82df-38ace0ad6c9a', '2026-11-29 20:39:34.605271+00', '2026-11-29 20:39:35.167182+00'),
	('01a22908-a5c7-7614-8fb1-38b932724770', '2026-11-29 20:39:35.27853+00', '2026-11-29 20:39:35.956563+00'),
	('01a22908-a775-7c17-a66e-27313f4c67b3', '2026-11-29 20:39:35.985889+00', '2026-11-29 20:39:35.985889+00'),
	('01a22908-a917-7885-b9f3-9bf9619dd576', '2026-11-29 20:39:36.05795+00', '2026-11-29 20:39:36.05795+00');
-- Data for Name: categories; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.categories VALUES
	('01900000-0000-7000-8000-000000000001', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Materials', 'materials', 'materials', 'What a building is made of.', NULL),
	('01900000-0000-7000-8000-000000000002', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Cement and aggregates', 'cement and aggregates', 'cement and aggregates', 'Binders, sand and gravel.', '01900000-0000-7000-8000-000000000001'),
	('01900000-0000-7000-8000-000000000003', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Timber', 'timber', 'timber', 'Sawn and planed, dried.', '01900000-0000-7000-8000-000000000001'),
	('01900000-0000-7000-8000-000000000004', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Bricks and blocks', 'bricks and blocks', 'bricks and blocks', NULL, '01900000-0000-7000-8000-000000000001'),
	('01900000-0000-7000-8000-000000000005', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Tools', 'tools', 'tools', 'By hand or with a motor.', NULL),
	('01900000-0000-7000-8000-000000000006', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Hand tools', 'hand tools', 'hand tools', NULL, '01900000-0000-7000-8000-000000000005'),
	('01900000-0000-7000-8000-000000000007', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Power tools', 'power tools', 'power tools', 'Corded and battery.', '01900000-0000-7000-8000-000000000005'),
	('01900000-0000-7000-8000-000000000008', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Fixings', 'fixings', 'fixings', 'Screws, nails and anchors.', NULL),
	('01900000-0000-7000-8000-000000000009', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'Paint', 'paint', 'paint', 'For walls and wood, inside and outside.', NULL),
	('01a22908-d2bb-7fce-992f-9bbe5a11f147', 1, '2026-11-29 20:39:33.820024+00', '2026-11-29 20:39:33.820024+00', 'Adhesives', 'adhesives', 'adhesives', NULL, NULL);
-- Data for Name: databasechangelog; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.databasechangelog VALUES
	('20261121070000-1', 'cimiento', '20261121070000', '2026-11-29 20:39:10.502506', 1, 'EXECUTED', '9:773c48f93a3c9450782dc12b945211fc', 'sql', 'the catalogue', NULL, '4.33.0', NULL, NULL, '5984749818'),
	('20261121154536-1', 'cimiento', '20261121154536', '2026-11-29 20:39:10.682608', 2, 'EXECUTED', '9:38087e2a37b67bcabc91a2dc45a3edc4', 'sql', 'add table outbox_messages, add table rate_limits, comments and 3 more', NULL, '4.33.0', NULL, NULL, '5984749818'),
	('20261121155115-1', 'cimiento', '20261121155115', '2026-11-29 20:39:10.777984', 3, 'EXECUTED', '9:45d711687674fe15f58958f8748c8200', 'sql', 'add table users, comments, add table passwords and 60 more', NULL, '4.33.0', NULL, NULL, '5984749818'),
	('20261121160534-1', 'cimiento', '20261121160534', '2026-11-29 20:39:10.889918', 4, 'EXECUTED', '9:4c0a042241d3f0ef0c83981c4a8dab3b', 'sql', 'add table orders, comments, add table order_lines and 12 more', NULL, '4.33.0', NULL, NULL, '5984749818'),
	('20261121224502-1', 'cimiento', '20261121224502', '2026-11-29 20:39:11.041364', 5, 'EXECUTED', '9:aca13161fbaa3a2ebef87cc4ad51a6b0', 'sql', 'comments', NULL, '4.33.0', NULL, NULL, '5984749818');
-- Data for Name: idempotency_keys; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.idempotency_keys VALUES
	('01a22908-a529-757a-82df-38ace0ad6c9a', 'POST /api/v1/orders', 'ff83666d-dcc3-40c7-9ded-7a2cde159fd2', '399c1670e6e5cf9738d975c108e247cac6a415588192015c3db2dafd235df14d', '2026-11-29 20:39:34.645179+00', 201, '{"Location: /api/v1/orders/01a22908-d602-7c3b-9467-8667f895b999","Content-Type: application/json","ETag: \"1-JbAgCrV08Ad8\""}', '\x7b226964223a2230316132323930382d643630322d376333622d393436372d383636376638393562393939222c2276657273696f6e223a312c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3635373135395a222c22757064617465644174223a22323032362d31312d32395432303a33393a33342e3635373135395a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a22706c61636564222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3635373135395a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a312c22646973636f756e74223a302e303030302c22616d6f756e74223a31312e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d5d2c22746f74616c223a33392e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3635373135395a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-a529-757a-82df-38ace0ad6c9a', 'POST /api/v1/orders', 'a923c769-9061-4c4a-9841-11e4530bc112', '399c1670e6e5cf9738d975c108e247cac6a415588192015c3db2dafd235df14d', '2026-11-29 20:39:34.778216+00', 201, '{"Location: /api/v1/orders/01a22908-d680-7d64-b0c8-f12332383df1","Content-Type: application/json","ETag: \"1-IizPoBYzuFsQ\""}', '\x7b226964223a2230316132323930382d643638302d376436342d623063382d663132333332333833646631222c2276657273696f6e223a312c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3738343634335a222c22757064617465644174223a22323032362d31312d32395432303a33393a33342e3738343634335a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a22706c61636564222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3738343634335a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32392e3830303030307d5d2c22746f74616c223a35372e36302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3738343634335a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-a529-757a-82df-38ace0ad6c9a', 'POST /api/v1/orders', '6e7c0db2-f4d6-4b8d-82d6-3c8250d5ed0e', '399c1670e6e5cf9738d975c108e247cac6a415588192015c3db2dafd235df14d', '2026-11-29 20:39:34.858022+00', 201, '{"Location: /api/v1/orders/01a22908-d6d0-7ec1-b7c2-d3e27443a412","Content-Type: application/json","ETag: \"1-4GaaKrKkqzTT\""}', '\x7b226964223a2230316132323930382d643664302d376563312d623763322d643365323734343361343132222c2276657273696f6e223a312c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c22757064617465644174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a22706c61636564222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32332e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a332c22646973636f756e74223a302e303030302c22616d6f756e74223a34342e3730303030307d5d2c22746f74616c223a36372e37302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-a529-757a-82df-38ace0ad6c9a', 'POST /api/v1/orders', '21145af0-6b6e-4bfd-9ad6-781ccc4acaa4', '399c1670e6e5cf9738d975c108e247cac6a415588192015c3db2dafd235df14d', '2026-11-29 20:39:34.938795+00', 201, '{"Location: /api/v1/orders/01a22908-d723-70fd-a3a0-e4994660618c","Content-Type: application/json","ETag: \"1-fXoZMcF_Fsv2\""}', '\x7b226964223a2230316132323930382d643732332d373066642d613361302d653439393436363036313863222c2276657273696f6e223a312c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c22757064617465644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a22706c61636564222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a342c22646973636f756e74223a302e303030302c22616d6f756e74223a34362e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d5d2c22746f74616c223a37332e38302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-a529-757a-82df-38ace0ad6c9a', 'POST /api/v1/orders', '8b226e6c-603e-4edb-93ca-2d5cdb5340d7', '399c1670e6e5cf9738d975c108e247cac6a415588192015c3db2dafd235df14d', '2026-11-29 20:39:35.012253+00', 201, '{"Location: /api/v1/orders/01a22908-d769-7757-9821-3df89e78dd03","Content-Type: application/json","ETag: \"1-iGB74dWRYul7\""}', '\x7b226964223a2230316132323930382d643736392d373735372d393832312d336466383965373864643033222c2276657273696f6e223a312c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a22706c61636564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a352c22646973636f756e74223a302e303030302c22616d6f756e74223a36392e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32392e3830303030307d5d2c22746f74616c223a39392e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/ship', 'cfd458e7-162c-4ec1-bd39-b3ce3b42d3f7', '4a20d60261e09119054b075a196508e2a76ab8629c848e11002fc8fdec7d9696', '2026-11-29 20:39:35.826573+00', 200, '{"ETag: \"3-JwXv-tRQArEY\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643736392d373735372d393832312d336466383965373864643033222c2276657273696f6e223a332c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3833303638345a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2273686970706564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a352c22646973636f756e74223a302e303030302c22616d6f756e74223a36392e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32392e3830303030307d5d2c22746f74616c223a39392e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3638393238385a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d34227d2c7b2273746570223a2273686970222c226174223a22323032362d31312d32395432303a33393a33352e3832373633385a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-a529-757a-82df-38ace0ad6c9a', 'POST /api/v1/orders', '74e8d91d-35de-4c99-9e20-66f03a0723bf', '399c1670e6e5cf9738d975c108e247cac6a415588192015c3db2dafd235df14d', '2026-11-29 20:39:35.092004+00', 201, '{"Location: /api/v1/orders/01a22908-d7bb-7407-a256-11943ba77313","Content-Type: application/json","ETag: \"1-TxIw4bLwuwlH\""}', '\x7b226964223a2230316132323930382d643762622d373430372d613235362d313139343362613737333133222c2276657273696f6e223a312c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3039393036395a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3039393036395a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a22706c61636564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3039393036395a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32332e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a362c22646973636f756e74223a302e303030302c22616d6f756e74223a38392e3430303030307d5d2c22746f74616c223a3131322e34302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3039393036395a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-a529-757a-82df-38ace0ad6c9a', 'POST /api/v1/orders', '3f0494b4-bf64-4246-aaf7-1f84595aa5a8', '399c1670e6e5cf9738d975c108e247cac6a415588192015c3db2dafd235df14d', '2026-11-29 20:39:35.183611+00', 201, '{"Location: /api/v1/orders/01a22908-d81c-7325-9e21-a44fe151d9d7","Content-Type: application/json","ETag: \"1-wRseWABKvaBh\""}', '\x7b226964223a2230316132323930382d643831632d373332352d396532312d613434666531353164396437222c2276657273696f6e223a312c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a22706c61636564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a372c22646973636f756e74223a302e303030302c22616d6f756e74223a38302e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d5d2c22746f74616c223a3130382e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-a5c7-7614-8fb1-38b932724770', 'POST /api/v1/orders', '1ed4bfe7-f051-4b92-a60b-4569e9e0d4d4', '399c1670e6e5cf9738d975c108e247cac6a415588192015c3db2dafd235df14d', '2026-11-29 20:39:35.316811+00', 201, '{"Location: /api/v1/orders/01a22908-d899-79bf-b206-465c28599801","Content-Type: application/json","ETag: \"1-XuCneepVaNP5\""}', '\x7b226964223a2230316132323930382d643839392d373962662d623230362d343635633238353939383031222c2276657273696f6e223a312c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3332313333355a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3332313333355a222c22757365724964223a2230316132323930382d613563372d373631342d386662312d333862393332373234373730222c227374617465223a22706c61636564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3332313333355a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a332c22646973636f756e74223a302e303030302c22616d6f756e74223a33342e3530303030307d5d2c22746f74616c223a33342e35302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3332313333355a222c226163746f724964223a2230316132323930382d613563372d373631342d386662312d333862393332373234373730222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/pay', 'fc89e3c4-2faf-470a-b40b-d040509ec43d', 'dd9eda2ae202c40085505f021e3ac9440f74adbd29e45436d1423d53c46612a7', '2026-11-29 20:39:35.561082+00', 200, '{"ETag: \"2-oJQCiT3FgsI4\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643638302d376436342d623063382d663132333332333833646631222c2276657273696f6e223a322c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3738343634335a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3539313334365a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2270616964222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3738343634335a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32392e3830303030307d5d2c22746f74616c223a35372e36302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3738343634335a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3536393432305a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d31227d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/pay', 'fb67de08-4310-4c55-8a86-3387b663f631', '26b1642076f244c9f4e78e6344d50e130e2df0f2b1b4830ef181a18d058ce93e', '2026-11-29 20:39:35.617295+00', 200, '{"ETag: \"2-bEmy0EuKymMm\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643664302d376563312d623763322d643365323734343361343132222c2276657273696f6e223a322c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3632333737395a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2270616964222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32332e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a332c22646973636f756e74223a302e303030302c22616d6f756e74223a34342e3730303030307d5d2c22746f74616c223a36372e37302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3632303230305a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d32227d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/pay', '53ac68a6-af84-4387-a2e6-d29153c7036c', 'ee9d8e228c67ec5d1c8533cabc2730629a75bb329f6e1e941217f85880abfc24', '2026-11-29 20:39:35.645624+00', 200, '{"ETag: \"2-_juThVJVkl94\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643732332d373066642d613361302d653439393436363036313863222c2276657273696f6e223a322c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3635373034365a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2270616964222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a342c22646973636f756e74223a302e303030302c22616d6f756e74223a34362e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d5d2c22746f74616c223a37332e38302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3634373430365a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d33227d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/pay', 'b9f94f93-9716-4665-a793-1731b3c04f3a', '70deee7033178977f73afba5c277d929532c2c7210ef22ca2c312ec4c8475cfd', '2026-11-29 20:39:35.687529+00', 200, '{"ETag: \"2-DTCQCOzKB2wu\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643736392d373735372d393832312d336466383965373864643033222c2276657273696f6e223a322c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3639343531335a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2270616964222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a352c22646973636f756e74223a302e303030302c22616d6f756e74223a36392e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32392e3830303030307d5d2c22746f74616c223a39392e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3638393238385a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d34227d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/pay', '1effb875-a0ed-47c1-917b-0f9f004ee80e', 'a460fc30974b4c045cbc1d853ace1d742a09dc62aff602fcb024045f63af03d7', '2026-11-29 20:39:35.715338+00', 200, '{"ETag: \"2-4K5IozsiQgzl\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643831632d373332352d396532312d613434666531353164396437222c2276657273696f6e223a322c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3732363736385a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2270616964222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a372c22646973636f756e74223a302e303030302c22616d6f756e74223a38302e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d5d2c22746f74616c223a3130382e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3732313230395a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d36227d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/ship', '4d44223c-28ad-4d02-b1df-922f9cc200e4', '3880a61dfa562d05fd8445baa9d83f2b76e52cc8830de9055f25e7fdcd152f68', '2026-11-29 20:39:35.747415+00', 200, '{"ETag: \"3-LRwVTeN6kld7\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643664302d376563312d623763322d643365323734343361343132222c2276657273696f6e223a332c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3736303634355a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2273686970706564222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32332e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a332c22646973636f756e74223a302e303030302c22616d6f756e74223a34342e3730303030307d5d2c22746f74616c223a36372e37302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3836323937395a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3632303230305a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d32227d2c7b2273746570223a2273686970222c226174223a22323032362d31312d32395432303a33393a33352e3735373031305a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/ship', 'a95b52f5-a16e-4b1b-a198-637b359f781c', '9c48f31d575fa0d4df87eb0fb773dccd6c9dca05a67228d915dae389d1c98f64', '2026-11-29 20:39:35.784516+00', 200, '{"ETag: \"3-hci54phSF1x2\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643732332d373066642d613361302d653439393436363036313863222c2276657273696f6e223a332c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3830353639365a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2273686970706564222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a342c22646973636f756e74223a302e303030302c22616d6f756e74223a34362e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d5d2c22746f74616c223a37332e38302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3634373430365a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d33227d2c7b2273746570223a2273686970222c226174223a22323032362d31312d32395432303a33393a33352e3739323733305a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/deliver', '412975e7-2740-458a-b0b8-1f94df6b5944', 'a26da2a9f23df773c939219bb2f3cc60b9f01c12404e0ef3f324db3f1546c4ae', '2026-11-29 20:39:35.838859+00', 200, '{"ETag: \"4-I34VT-6Tr12F\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643732332d373066642d613361302d653439393436363036313863222c2276657273696f6e223a342c22637265617465644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3834373036375a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2264656c697665726564222c22706c616365644174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a342c22646973636f756e74223a302e303030302c22616d6f756e74223a34362e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d5d2c22746f74616c223a37332e38302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33342e3934353835345a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3634373430365a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d33227d2c7b2273746570223a2273686970222c226174223a22323032362d31312d32395432303a33393a33352e3739323733305a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a2264656c69766572222c226174223a22323032362d31312d32395432303a33393a33352e3834323436305a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/deliver', '2af712cd-c6fd-486a-99f5-0665a1c11a66', '7d68e5981dffa4d32723d66786fddceef073bf5b293dd5a08c3cf684a0989607', '2026-11-29 20:39:35.861657+00', 200, '{"ETag: \"4-qQWYlxL9nWGz\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643736392d373735372d393832312d336466383965373864643033222c2276657273696f6e223a342c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3836373834385a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2264656c697665726564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a352c22646973636f756e74223a302e303030302c22616d6f756e74223a36392e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32392e3830303030307d5d2c22746f74616c223a39392e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3638393238385a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d34227d2c7b2273746570223a2273686970222c226174223a22323032362d31312d32395432303a33393a33352e3832373633385a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a2264656c69766572222c226174223a22323032362d31312d32395432303a33393a33352e3836343237365a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/return', 'e9ae6360-fc8b-4893-bf2b-b93a9380aff5', '119781850ed44e389edb42332dd0d30a673a89e8f99a1bf646db43f6204915ee', '2026-11-29 20:39:35.889022+00', 200, '{"ETag: \"5-ntMzVmO8X1iF\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643736392d373735372d393832312d336466383965373864643033222c2276657273696f6e223a352c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3839343238335a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2272657475726e6564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a352c22646973636f756e74223a302e303030302c22616d6f756e74223a36392e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32392e3830303030307d5d2c22746f74616c223a39392e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3031373134355a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3638393238385a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d34227d2c7b2273746570223a2273686970222c226174223a22323032362d31312d32395432303a33393a33352e3832373633385a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a2264656c69766572222c226174223a22323032362d31312d32395432303a33393a33352e3836343237365a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a2272657475726e222c226174223a22323032362d31312d32395432303a33393a33352e3839303436345a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/cancel', '2aca81fc-3d98-48a5-85ce-e8b0a1e1f0bf', '256615cf46f2587f6a63cd8f007728020a760b8c618bbe8c474d1f6d3fef0b52', '2026-11-29 20:39:35.907425+00', 200, '{"ETag: \"2--OSGo0uW7iNW\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643762622d373430372d613235362d313139343362613737333133222c2276657273696f6e223a322c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3039393036395a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3931353939325a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2263616e63656c6c6564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3039393036395a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32332e3030303030307d2c7b2270726f647563744964223a2230316132323930382d643337372d373962362d613137352d316138623630616232393763222c22736b75223a2254412d32222c226e616d65223a2254696c652061646865736976652032222c227072696365223a31342e39302c227175616e74697479223a362c22646973636f756e74223a302e303030302c22616d6f756e74223a38392e3430303030307d5d2c22746f74616c223a3131322e34302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3039393036395a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a2263616e63656c222c226174223a22323032362d31312d32395432303a33393a33352e3930393438355a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d'),
	('01a22908-9969-7785-823e-e553c719722b', 'POST /api/v1/orders/{id}/cancel', 'f3808141-facd-4a77-ae1f-291e37e0d456', 'e19047b139afd92c08898b5e1d4406c8e5586e23c1c8b30e79464c0277e7c534', '2026-11-29 20:39:35.939789+00', 200, '{"ETag: \"3-hooeq9NYYjOR\"","Content-Type: application/json"}', '\x7b226964223a2230316132323930382d643831632d373332352d396532312d613434666531353164396437222c2276657273696f6e223a332c22637265617465644174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c22757064617465644174223a22323032362d31312d32395432303a33393a33352e3934333530325a222c22757365724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227374617465223a2263616e63656c6c6564222c22706c616365644174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c227368697070696e6741646472657373223a7b22726563697069656e74223a22416461204279726f6e222c22737472656574223a2231204d61696e205374222c22706f7374616c436f6465223a223238303031222c2263697479223a224d6164726964222c22726567696f6e223a6e756c6c2c22636f756e747279223a224553227d2c226f726967696e223a6e756c6c2c226c696e6573223a5b7b2270726f647563744964223a2230316132323930382d643331312d373039322d393833352d393937623232343564323433222c22736b75223a2254412d30222c226e616d65223a2254696c652061646865736976652030222c227072696365223a31312e35302c227175616e74697479223a372c22646973636f756e74223a302e303030302c22616d6f756e74223a38302e3530303030307d2c7b2270726f647563744964223a2230316132323930382d643336372d373763652d623839332d396231323566303566393337222c22736b75223a2254412d31222c226e616d65223a2254696c652061646865736976652031222c227072696365223a31332e39302c227175616e74697479223a322c22646973636f756e74223a302e303030302c22616d6f756e74223a32372e3830303030307d5d2c22746f74616c223a3130382e33302c22686973746f7279223a5b7b2273746570223a22706c616365222c226174223a22323032362d31312d32395432303a33393a33352e3139353938375a222c226163746f724964223a2230316132323930382d613532392d373537612d383264662d333861636530616436633961222c227061796d656e745265666572656e6365223a6e756c6c7d2c7b2273746570223a22706179222c226174223a22323032362d31312d32395432303a33393a33352e3732313230395a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a225041592d36227d2c7b2273746570223a2263616e63656c222c226174223a22323032362d31312d32395432303a33393a33352e3934313139305a222c226163746f724964223a2230316132323930382d393936392d373738352d383233652d653535336337313937323262222c227061796d656e745265666572656e6365223a6e756c6c7d5d7d');
-- Data for Name: one_time_tokens; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.one_time_tokens VALUES
	('01a22908-a917-7885-b9f3-9bf9619dd576', 'email_verification', '060cca59bbacd06b7aa4915054751f4134f84c624b64fa6dd1da6fe5b308b77d', '2026-12-01 20:39:23.388493+00'),
	('01a22908-a5c7-7614-8fb1-38b932724770', 'password_reset', 'd9b5d854dc622d5d48cdba14cb7d5352d7d69a16b3a426f65d500c7e47fd13e1', '2026-11-29 20:54:33.515753+00'),
	('01a22908-d1b5-7d34-a907-44de697ce409', 'email_verification', '663c672081b09112563762a6abb6d808b95447bdea17105a15e071b5447f67df', '2026-12-01 20:39:33.56731+00');
-- Data for Name: order_events; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.order_events VALUES
	('01a22908-d602-7c3b-9467-8667f895b999', 1, 'place', '2026-11-29 20:39:34.657159+00', '01a22908-a529-757a-82df-38ace0ad6c9a', NULL),
	('01a22908-d680-7d64-b0c8-f12332383df1', 1, 'place', '2026-11-29 20:39:34.784643+00', '01a22908-a529-757a-82df-38ace0ad6c9a', NULL),
	('01a22908-d6d0-7ec1-b7c2-d3e27443a412', 1, 'place', '2026-11-29 20:39:34.862979+00', '01a22908-a529-757a-82df-38ace0ad6c9a', NULL),
	('01a22908-d723-70fd-a3a0-e4994660618c', 1, 'place', '2026-11-29 20:39:34.945854+00', '01a22908-a529-757a-82df-38ace0ad6c9a', NULL),
	('01a22908-d769-7757-9821-3df89e78dd03', 1, 'place', '2026-11-29 20:39:35.017145+00', '01a22908-a529-757a-82df-38ace0ad6c9a', NULL),
	('01a22908-d7bb-7407-a256-11943ba77313', 1, 'place', '2026-11-29 20:39:35.099069+00', '01a22908-a529-757a-82df-38ace0ad6c9a', NULL),
	('01a22908-d81c-7325-9e21-a44fe151d9d7', 1, 'place', '2026-11-29 20:39:35.195987+00', '01a22908-a529-757a-82df-38ace0ad6c9a', NULL),
	('01a22908-d899-79bf-b206-465c28599801', 1, 'place', '2026-11-29 20:39:35.321335+00', '01a22908-a5c7-7614-8fb1-38b932724770', NULL),
	('01a22908-d680-7d64-b0c8-f12332383df1', 2, 'pay', '2026-11-29 20:39:35.56942+00', '01a22908-9969-7785-823e-e553c719722b', 'PAY-1'),
	('01a22908-d6d0-7ec1-b7c2-d3e27443a412', 2, 'pay', '2026-11-29 20:39:35.6202+00', '01a22908-9969-7785-823e-e553c719722b', 'PAY-2'),
	('01a22908-d723-70fd-a3a0-e4994660618c', 2, 'pay', '2026-11-29 20:39:35.647406+00', '01a22908-9969-7785-823e-e553c719722b', 'PAY-3'),
	('01a22908-d769-7757-9821-3df89e78dd03', 2, 'pay', '2026-11-29 20:39:35.689288+00', '01a22908-9969-7785-823e-e553c719722b', 'PAY-4'),
	('01a22908-d81c-7325-9e21-a44fe151d9d7', 2, 'pay', '2026-11-29 20:39:35.721209+00', '01a22908-9969-7785-823e-e553c719722b', 'PAY-6'),
	('01a22908-d6d0-7ec1-b7c2-d3e27443a412', 3, 'ship', '2026-11-29 20:39:35.75701+00', '01a22908-9969-7785-823e-e553c719722b', NULL),
	('01a22908-d723-70fd-a3a0-e4994660618c', 3, 'ship', '2026-11-29 20:39:35.79273+00', '01a22908-9969-7785-823e-e553c719722b', NULL),
	('01a22908-d769-7757-9821-3df89e78dd03', 3, 'ship', '2026-11-29 20:39:35.827638+00', '01a22908-9969-7785-823e-e553c719722b', NULL),
	('01a22908-d723-70fd-a3a0-e4994660618c', 4, 'deliver', '2026-11-29 20:39:35.84246+00', '01a22908-9969-7785-823e-e553c719722b', NULL),
	('01a22908-d769-7757-9821-3df89e78dd03', 4, 'deliver', '2026-11-29 20:39:35.864276+00', '01a22908-9969-7785-823e-e553c719722b', NULL),
	('01a22908-d769-7757-9821-3df89e78dd03', 5, 'return', '2026-11-29 20:39:35.890464+00', '01a22908-9969-7785-823e-e553c719722b', NULL),
	('01a22908-d7bb-7407-a256-11943ba77313', 2, 'cancel', '2026-11-29 20:39:35.909485+00', '01a22908-9969-7785-823e-e553c719722b', NULL),
	('01a22908-d81c-7325-9e21-a44fe151d9d7', 3, 'cancel', '2026-11-29 20:39:35.94119+00', '01a22908-9969-7785-823e-e553c719722b', NULL),
	('01a22908-d8fd-7f3a-9222-f71bf3572f4f', 1, 'place', '2026-11-29 20:39:35.421007+00', NULL, NULL),
	('01a22908-d95d-74b5-b571-84b59334227c', 1, 'place', '2026-11-29 20:39:35.517105+00', NULL, NULL),
	('01a22909-1130-7d65-8874-d614fae83496', 1, 'import', '2026-11-29 20:39:49.676891+00', NULL, NULL),
	('01a22909-1131-759d-90af-11d3b119c931', 1, 'import', '2026-11-29 20:39:49.80894+00', NULL, NULL),
	('01a22909-1131-79c7-90b0-672f3de349f7', 1, 'import', '2026-11-29 20:39:49.809421+00', NULL, NULL);
-- Data for Name: order_lines; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.order_lines VALUES
	('01a22908-d602-7c3b-9467-8667f895b999', 1, '01a22908-d311-7092-9835-997b2245d243', 'TA-0', 'Tile adhesive 0', 11.50, 1, 0.0000),
	('01a22908-d602-7c3b-9467-8667f895b999', 2, '01a22908-d367-77ce-b893-9b125f05f937', 'TA-1', 'Tile adhesive 1', 13.90, 2, 0.0000),
	('01a22908-d680-7d64-b0c8-f12332383df1', 1, '01a22908-d367-77ce-b893-9b125f05f937', 'TA-1', 'Tile adhesive 1', 13.90, 2, 0.0000),
	('01a22908-d680-7d64-b0c8-f12332383df1', 2, '01a22908-d377-79b6-a175-1a8b60ab297c', 'TA-2', 'Tile adhesive 2', 14.90, 2, 0.0000),
	('01a22908-d6d0-7ec1-b7c2-d3e27443a412', 1, '01a22908-d311-7092-9835-997b2245d243', 'TA-0', 'Tile adhesive 0', 11.50, 2, 0.0000),
	('01a22908-d6d0-7ec1-b7c2-d3e27443a412', 2, '01a22908-d377-79b6-a175-1a8b60ab297c', 'TA-2', 'Tile adhesive 2', 14.90, 3, 0.0000),
	('01a22908-d723-70fd-a3a0-e4994660618c', 1, '01a22908-d311-7092-9835-997b2245d243', 'TA-0', 'Tile adhesive 0', 11.50, 4, 0.0000),
	('01a22908-d723-70fd-a3a0-e4994660618c', 2, '01a22908-d367-77ce-b893-9b125f05f937', 'TA-1', 'Tile adhesive 1', 13.90, 2, 0.0000),
	('01a22908-d769-7757-9821-3df89e78dd03', 1, '01a22908-d367-77ce-b893-9b125f05f937', 'TA-1', 'Tile adhesive 1', 13.90, 5, 0.0000),
	('01a22908-d769-7757-9821-3df89e78dd03', 2, '01a22908-d377-79b6-a175-1a8b60ab297c', 'TA-2', 'Tile adhesive 2', 14.90, 2, 0.0000),
	('01a22908-d7bb-7407-a256-11943ba77313', 1, '01a22908-d311-7092-9835-997b2245d243', 'TA-0', 'Tile adhesive 0', 11.50, 2, 0.0000),
	('01a22908-d7bb-7407-a256-11943ba77313', 2, '01a22908-d377-79b6-a175-1a8b60ab297c', 'TA-2', 'Tile adhesive 2', 14.90, 6, 0.0000),
	('01a22908-d81c-7325-9e21-a44fe151d9d7', 1, '01a22908-d311-7092-9835-997b2245d243', 'TA-0', 'Tile adhesive 0', 11.50, 7, 0.0000),
	('01a22908-d81c-7325-9e21-a44fe151d9d7', 2, '01a22908-d367-77ce-b893-9b125f05f937', 'TA-1', 'Tile adhesive 1', 13.90, 2, 0.0000),
	('01a22908-d899-79bf-b206-465c28599801', 1, '01a22908-d311-7092-9835-997b2245d243', 'TA-0', 'Tile adhesive 0', 11.50, 3, 0.0000),
	('01a22908-d8fd-7f3a-9222-f71bf3572f4f', 1, '01a22908-d367-77ce-b893-9b125f05f937', 'TA-1', 'Tile adhesive 1', 13.90, 2, 0.0000),
	('01a22908-d95d-74b5-b571-84b59334227c', 1, '01a22908-d311-7092-9835-997b2245d243', 'TA-0', 'Tile adhesive 0', 11.50, 1, 0.0000),
	('01a22908-d95d-74b5-b571-84b59334227c', 2, '01a22908-d377-79b6-a175-1a8b60ab297c', 'TA-2', 'Tile adhesive 2', 14.90, 1, 0.0000),
	('01a22909-1130-7d65-8874-d614fae83496', 1, '01a22908-d311-7092-9835-997b2245d243', 'TA-0', 'Tile adhesive 0', 14.00, 12, 0.0000),
	('01a22909-1130-7d65-8874-d614fae83496', 2, '01a22908-d564-7957-83e5-dc4073c80589', 'T-1', 'Tile spacers', 2.80, 10, 0.0500),
	('01a22909-1131-759d-90af-11d3b119c931', 1, '01a22908-d367-77ce-b893-9b125f05f937', 'TA-1', 'Tile adhesive 1', 18.60, 9, 0.1500),
	('01a22909-1131-79c7-90b0-672f3de349f7', 1, '01a22908-d377-79b6-a175-1a8b60ab297c', 'TA-2', 'Tile adhesive 2', 7.70, 1, 0.2500);
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.orders VALUES
	('01a22908-d602-7c3b-9467-8667f895b999', 1, '2026-11-29 20:39:34.657159+00', '2026-11-29 20:39:34.657159+00', '01a22908-a529-757a-82df-38ace0ad6c9a', 'placed', '2026-11-29 20:39:34.657159+00', 39.30, 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d899-79bf-b206-465c28599801', 1, '2026-11-29 20:39:35.321335+00', '2026-11-29 20:39:35.321335+00', '01a22908-a5c7-7614-8fb1-38b932724770', 'placed', '2026-11-29 20:39:35.321335+00', 34.50, 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d680-7d64-b0c8-f12332383df1', 2, '2026-11-29 20:39:34.784643+00', '2026-11-29 20:39:35.591346+00', '01a22908-a529-757a-82df-38ace0ad6c9a', 'paid', '2026-11-29 20:39:34.784643+00', 57.60, 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d6d0-7ec1-b7c2-d3e27443a412', 3, '2026-11-29 20:39:34.862979+00', '2026-11-29 20:39:35.760645+00', '01a22908-a529-757a-82df-38ace0ad6c9a', 'shipped', '2026-11-29 20:39:34.862979+00', 67.70, 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d723-70fd-a3a0-e4994660618c', 4, '2026-11-29 20:39:34.945854+00', '2026-11-29 20:39:35.847067+00', '01a22908-a529-757a-82df-38ace0ad6c9a', 'delivered', '2026-11-29 20:39:34.945854+00', 73.80, 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d769-7757-9821-3df89e78dd03', 5, '2026-11-29 20:39:35.017145+00', '2026-11-29 20:39:35.894283+00', '01a22908-a529-757a-82df-38ace0ad6c9a', 'returned', '2026-11-29 20:39:35.017145+00', 99.30, 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d7bb-7407-a256-11943ba77313', 2, '2026-11-29 20:39:35.099069+00', '2026-11-29 20:39:35.915992+00', '01a22908-a529-757a-82df-38ace0ad6c9a', 'cancelled', '2026-11-29 20:39:35.099069+00', 112.40, 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d81c-7325-9e21-a44fe151d9d7', 3, '2026-11-29 20:39:35.195987+00', '2026-11-29 20:39:35.943502+00', '01a22908-a529-757a-82df-38ace0ad6c9a', 'cancelled', '2026-11-29 20:39:35.195987+00', 108.30, 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d8fd-7f3a-9222-f71bf3572f4f', 1, '2026-11-29 20:39:35.421007+00', '2026-11-29 20:39:35.421007+00', NULL, 'placed', '2026-11-29 20:39:35.421007+00', 27.80, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22908-d95d-74b5-b571-84b59334227c', 1, '2026-11-29 20:39:35.517105+00', '2026-11-29 20:39:35.517105+00', NULL, 'placed', '2026-11-29 20:39:35.517105+00', 26.40, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a22909-1130-7d65-8874-d614fae83496', 1, '2026-11-29 20:39:49.676891+00', '2026-11-29 20:39:49.676891+00', NULL, 'imported', '2019-07-04 00:00:00+00', 194.60, NULL, NULL, NULL, NULL, NULL, NULL, '9001', 'NORTE', 'Cerámica Norte, S.A.', 'Pablo Ruiz', 'Burgos', 'Spain', 'Spain'),
	('01a22909-1131-759d-90af-11d3b119c931', 1, '2026-11-29 20:39:49.80894+00', '2026-11-29 20:39:49.80894+00', NULL, 'imported', '2020-02-29 00:00:00+00', 142.29, NULL, NULL, NULL, NULL, NULL, NULL, '9002', 'SUR', 'Carrelages du Sud', 'Anne Petit', 'Nîmes', 'France', 'France'),
	('01a22909-1131-79c7-90b0-672f3de349f7', 1, '2026-11-29 20:39:49.809421+00', '2026-11-29 20:39:49.809421+00', NULL, 'imported', '2021-12-31 00:00:00+00', 5.78, NULL, NULL, NULL, NULL, NULL, NULL, '9003', 'NORTE', 'Cerámica Norte, S.A.', 'Pablo Ruiz', 'Burgos', 'Spain', NULL);
-- Data for Name: outbox_messages; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.outbox_messages VALUES
	('01a22908-a590-7415-a8ac-e84e1bf13dc8', '2026-11-29 20:39:22.256294+00', 'ada@example.org', 'Confirm your email address', NULL, NULL, 1, '2026-11-29 20:39:22.543683+00', NULL),
	('01a22908-a6df-728a-aff3-cd8828e5bcc7', '2026-11-29 20:39:22.591189+00', 'grace@example.org', 'Confirm your email address', NULL, NULL, 1, '2026-11-29 20:39:22.677229+00', NULL),
	('01a22908-a875-785d-8197-057d28d8f7f2', '2026-11-29 20:39:22.99755+00', 'zoe@example.org', 'Confirm your email address', NULL, NULL, 1, '2026-11-29 20:39:23.031178+00', NULL),
	('01a22908-a8ff-7789-99f4-08ce6b9a34c9', '2026-11-29 20:39:23.135493+00', 'gone@example.org', 'Confirm your email address', NULL, NULL, 1, '2026-11-29 20:39:23.209204+00', NULL),
	('01a22908-a9fe-75ba-9df3-f296751f57cd', '2026-11-29 20:39:23.390407+00', 'unverified@example.org', 'Confirm your email address', NULL, NULL, 1, '2026-11-29 20:39:23.414458+00', NULL),
	('01a22908-d191-7bdb-859d-885fa1d43659', '2026-11-29 20:39:33.521771+00', 'grace@example.org', 'Choose a new password', NULL, NULL, 1, '2026-11-29 20:39:33.700966+00', NULL),
	('01a22908-d1be-74f9-8131-8f786903943f', '2026-11-29 20:39:33.566337+00', 'invited@example.org', 'An account was made for you', NULL, NULL, 1, '2026-11-29 20:39:33.748368+00', NULL),
	('01a22908-d1c0-74a0-9602-b53170746c52', '2026-11-29 20:39:33.56831+00', 'invited@example.org', 'Confirm your email address', NULL, NULL, 1, '2026-11-29 20:39:33.79951+00', NULL),
	('01a22908-d626-728f-a046-a64a2ed8184e', '2026-11-29 20:39:34.694197+00', 'ada@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:34.754439+00', NULL),
	('01a22908-d68b-74fe-b967-a1c209128a1d', '2026-11-29 20:39:34.795337+00', 'ada@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:34.827494+00', NULL),
	('01a22908-d6db-794b-858b-742afe386705', '2026-11-29 20:39:34.875602+00', 'ada@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:34.913294+00', NULL),
	('01a22908-d72e-7211-bd42-69e0a2d6e77f', '2026-11-29 20:39:34.958154+00', 'ada@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:34.987539+00', NULL),
	('01a22908-d773-7103-9d7f-17001dfc0380', '2026-11-29 20:39:35.027098+00', 'ada@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:35.062432+00', NULL),
	('01a22908-d7c7-73ca-9101-7e7483c75cde', '2026-11-29 20:39:35.111272+00', 'ada@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:35.161371+00', NULL),
	('01a22908-d827-7e4d-91f7-caf6089c9f6c', '2026-11-29 20:39:35.207922+00', 'ada@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:35.273013+00', NULL),
	('01a22908-d8a4-7eeb-a6dc-70895e31f0d6', '2026-11-29 20:39:35.332959+00', 'grace@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:35.37992+00', NULL),
	('01a22908-d907-7ac9-833b-feaa5aff4c0b', '2026-11-29 20:39:35.431699+00', 'gone@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:35.47513+00', NULL),
	('01a22908-d968-75be-940b-4085272c54f1', '2026-11-29 20:39:35.52845+00', 'gone@example.org', 'Your order', NULL, NULL, 1, '2026-11-29 20:39:35.566669+00', NULL);
-- Data for Name: passwords; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.passwords VALUES
	('01a22908-9969-7785-823e-e553c719722b', '$argon2id$v=19$m=19456,t=2,p=1$tP7JurbGeb36N9vqX76F6Q$QwtKv5AgbdTIypDUvNLKArUBxJTITJM6SakxZykjWpM', '2026-11-29 20:39:19.145517+00'),
	('01a22908-a529-757a-82df-38ace0ad6c9a', '$argon2id$v=19$m=19456,t=2,p=1$ZxRaGb3MKaygqgoNuQ2w+g$5+Xkps7w46L1v4XSJnHkQFy5kupQb86w/OEAbk8rTJk', '2026-11-29 20:39:22.154612+00'),
	('01a22908-a5c7-7614-8fb1-38b932724770', '$argon2id$v=19$m=19456,t=2,p=1$c0f9KLQWwZvIB0c/gPXMlQ$grfklf9W7xfHCn52C9UEcxlGnVyNqwItd8gC7fMhHTo', '2026-11-29 20:39:22.311498+00'),
	('01a22908-a775-7c17-a66e-27313f4c67b3', '$argon2id$v=19$m=19456,t=2,p=1$LK1XB+RafuO3z4cXVk0blg$CCyuI85KvhyXT6RYQ5Oy7qDsvEsca7C8JUisbiUJGyo', '2026-11-29 20:39:22.741863+00'),
	('01a22908-a917-7885-b9f3-9bf9619dd576', '$argon2id$v=19$m=19456,t=2,p=1$MMdJ3t1tWCp0SGMC7ciWXQ$DarI6m/XwhhE1E9PYF8QHDajFQuaBl5K6TDkTD5trmw', '2026-11-29 20:39:23.159569+00');
-- Data for Name: product_tags; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.product_tags VALUES
	('01900000-0000-7000-8002-000000000006', '01900000-0000-7000-8001-000000000006'),
	('01900000-0000-7000-8002-000000000006', '01900000-0000-7000-8001-000000000003'),
	('01900000-0000-7000-8002-000000000005', '01900000-0000-7000-8001-000000000002'),
	('01900000-0000-7000-8002-000000000004', '01900000-0000-7000-8001-000000000002'),
	('01900000-0000-7000-8002-000000000002', '01900000-0000-7000-8001-000000000001'),
	('01900000-0000-7000-8002-000000000002', '01900000-0000-7000-8001-000000000004'),
	('01900000-0000-7000-8002-000000000001', '01900000-0000-7000-8001-000000000001'),
	('01900000-0000-7000-8002-000000000010', '01900000-0000-7000-8001-000000000003'),
	('01900000-0000-7000-8002-000000000009', '01900000-0000-7000-8001-000000000001'),
	('01900000-0000-7000-8002-000000000008', '01900000-0000-7000-8001-000000000002'),
	('01900000-0000-7000-8002-000000000013', '01900000-0000-7000-8001-000000000004'),
	('01900000-0000-7000-8002-000000000011', '01900000-0000-7000-8001-000000000007'),
	('01900000-0000-7000-8002-000000000011', '01900000-0000-7000-8001-000000000004'),
	('01900000-0000-7000-8002-000000000014', '01900000-0000-7000-8001-000000000001'),
	('01900000-0000-7000-8002-000000000020', '01900000-0000-7000-8001-000000000005'),
	('01900000-0000-7000-8002-000000000020', '01900000-0000-7000-8001-000000000006'),
	('01900000-0000-7000-8002-000000000018', '01900000-0000-7000-8001-000000000005'),
	('01900000-0000-7000-8002-000000000018', '01900000-0000-7000-8001-000000000001'),
	('01900000-0000-7000-8002-000000000022', '01900000-0000-7000-8001-000000000002'),
	('01900000-0000-7000-8002-000000000021', '01900000-0000-7000-8001-000000000001'),
	('01900000-0000-7000-8002-000000000027', '01900000-0000-7000-8001-000000000006'),
	('01900000-0000-7000-8002-000000000026', '01900000-0000-7000-8001-000000000002'),
	('01900000-0000-7000-8002-000000000025', '01900000-0000-7000-8001-000000000007'),
	('01900000-0000-7000-8002-000000000025', '01900000-0000-7000-8001-000000000004'),
	('01900000-0000-7000-8002-000000000025', '01900000-0000-7000-8001-000000000002'),
	('01900000-0000-7000-8002-000000000024', '01900000-0000-7000-8001-000000000001');
-- Data for Name: products; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.products VALUES
	('01900000-0000-7000-8002-000000000006', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'CON-REC-25', 'Recycled concrete mix', 'recycled concrete mix', 'Bag of 25 kg, made with crushed concrete', '''25'':6B ''bag'':4B ''concrete'':2A,11B ''crushed'':10B ''kg'':7B ''made'':8B ''mix'':3A ''of'':5B ''recycled'':1A ''with'':9B', 5.60, true, '01900000-0000-7000-8000-000000000002'),
	('01900000-0000-7000-8002-000000000005', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'GRAV-816', 'Gravel 8 to 16 mm', 'gravel 8 to 16 mm', 'Big bag of 1000 kg, drained', '''1000'':9B ''16'':4A ''8'':2A ''bag'':7B ''big'':6B ''drained'':11B ''gravel'':1A ''kg'':10B ''mm'':5A ''of'':8B ''to'':3A', 52.50, true, '01900000-0000-7000-8000-000000000002'),
	('01900000-0000-7000-8002-000000000004', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'SAND-02', 'Washed sand 0 to 2 mm', 'washed sand 0 to 2 mm', 'Big bag of 1000 kg', '''0'':3A ''1000'':10B ''2'':5A ''bag'':8B ''big'':7B ''kg'':11B ''mm'':6A ''of'':9B ''sand'':2A ''to'':4A ''washed'':1A', 48.00, true, '01900000-0000-7000-8000-000000000002'),
	('01900000-0000-7000-8002-000000000003', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'CEM-WHT-10', 'White cement', 'white cement', 'Bag of 10 kg, for joints and terrazzo', '''10'':5B ''and'':9B ''bag'':3B ''cement'':2A ''for'':7B ''joints'':8B ''kg'':6B ''of'':4B ''terrazzo'':10B ''white'':1A', 8.40, true, '01900000-0000-7000-8000-000000000002'),
	('01900000-0000-7000-8002-000000000002', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'CEM-425-25', 'Portland cement 42.5', 'portland cement 42.5', 'Bag of 25 kg, for concrete that bears', '''25'':7B ''42'':3A ''5'':4A ''bag'':5B ''bears'':12B ''cement'':2A ''concrete'':10B ''for'':9B ''kg'':8B ''of'':6B ''portland'':1A ''that'':11B', 7.80, true, '01900000-0000-7000-8000-000000000002'),
	('01900000-0000-7000-8002-000000000001', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'CEM-325-25', 'Portland cement 32.5', 'portland cement 32.5', 'Bag of 25 kg, for mortar and screed', '''25'':7B ''32'':3A ''5'':4A ''and'':11B ''bag'':5B ''cement'':2A ''for'':9B ''kg'':8B ''mortar'':10B ''of'':6B ''portland'':1A ''screed'':12B', 6.90, true, '01900000-0000-7000-8000-000000000002'),
	('01900000-0000-7000-8002-000000000010', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'TIM-REC-4', 'Reclaimed beam', 'reclaimed beam', 'About 4 m, sandblasted, each one different', '''4'':4B ''about'':3B ''beam'':2A ''different'':9B ''each'':7B ''m'':5B ''one'':8B ''reclaimed'':1A ''sandblasted'':6B', 119.00, true, '01900000-0000-7000-8000-000000000003'),
	('01900000-0000-7000-8002-000000000009', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'TIM-OSB-18', 'OSB panel 18 mm', 'osb panel 18 mm', '2500 x 1250 mm', '''1250'':7B ''18'':3A ''2500'':5B ''mm'':4A,8B ''osb'':1A ''panel'':2A ''x'':6B', 31.20, true, '01900000-0000-7000-8000-000000000003'),
	('01900000-0000-7000-8002-000000000008', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'TIM-OAK-27', 'Oak board 27 mm', 'oak board 27 mm', 'Untrimmed, dried to 10 percent', '''10'':8B ''27'':3A ''board'':2A ''dried'':6B ''mm'':4A ''oak'':1A ''percent'':9B ''to'':7B ''untrimmed'':5B', 38.90, true, '01900000-0000-7000-8000-000000000003'),
	('01900000-0000-7000-8002-000000000007', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'TIM-4560-3', 'Spruce batten 45 x 60 mm', 'spruce batten 45 x 60 mm', '3 m, planed on four sides', '''3'':7B ''45'':3A ''60'':5A ''batten'':2A ''four'':11B ''m'':8B ''mm'':6A ''on'':10B ''planed'':9B ''sides'':12B ''spruce'':1A ''x'':4A', 5.25, true, '01900000-0000-7000-8000-000000000003'),
	('01900000-0000-7000-8002-000000000013', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'BLK-CON-20', 'Hollow concrete block 20 cm', 'hollow concrete block 20 cm', NULL, '''20'':4A ''block'':3A ''cm'':5A ''concrete'':2A ''hollow'':1A', 1.95, true, '01900000-0000-7000-8000-000000000004'),
	('01900000-0000-7000-8002-000000000012', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'BLK-AER-20', 'Aerated block 20 cm', 'aerated block 20 cm', 'Warm and light, sawn with a hand saw', '''20'':3A ''a'':10B ''aerated'':1A ''and'':6B ''block'':2A ''cm'':4A ''hand'':11B ''light'':7B ''saw'':12B ''sawn'':8B ''warm'':5B ''with'':9B', 3.10, true, '01900000-0000-7000-8000-000000000004'),
	('01900000-0000-7000-8002-000000000011', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'BRK-RED', 'Red facing brick', 'red facing brick', '215 x 102 x 65 mm', '''102'':6B ''215'':4B ''65'':7B ''brick'':3A ''facing'':2A ''mm'':8B ''red'':1A ''x'':5B', 0.85, true, '01900000-0000-7000-8000-000000000004'),
	('01900000-0000-7000-8002-000000000017', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'SAW-HAND-55', 'Hand saw 55 cm', 'hand saw 55 cm', 'For aerated blocks', '''55'':3A ''aerated'':6B ''blocks'':7B ''cm'':4A ''for'':5B ''hand'':1A ''saw'':2A', 21.75, true, '01900000-0000-7000-8000-000000000006'),
	('01900000-0000-7000-8002-000000000016', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'HAM-LATH', 'Lath hammer 600 g', 'lath hammer 600 g', 'With a magnetic nail holder', '''600'':3A ''a'':6B ''g'':4A ''hammer'':2A ''holder'':9B ''lath'':1A ''magnetic'':7B ''nail'':8B ''with'':5B', 27.00, true, '01900000-0000-7000-8000-000000000006'),
	('01900000-0000-7000-8002-000000000015', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'LVL-120', 'Spirit level 120 cm', 'spirit level 120 cm', 'Three vials, shockproof ends', '''120'':3A ''cm'':4A ''ends'':8B ''level'':2A ''shockproof'':7B ''spirit'':1A ''three'':5B ''vials'':6B', 39.50, true, '01900000-0000-7000-8000-000000000006'),
	('01900000-0000-7000-8002-000000000014', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'TRW-ROUND', 'Gauging trowel', 'gauging trowel', 'Forged, with a beech handle', '''a'':5B ''beech'':6B ''forged'':3B ''gauging'':1A ''handle'':7B ''trowel'':2A ''with'':4B', 14.90, true, '01900000-0000-7000-8000-000000000006'),
	('01900000-0000-7000-8002-000000000020', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'GRD-125-18V', 'Angle grinder 125 mm 18 V', 'angle grinder 125 mm 18 v', 'Brushless, without battery', '''125'':3A ''18'':5A ''angle'':1A ''battery'':9B ''brushless'':7B ''grinder'':2A ''mm'':4A ''v'':6A ''without'':8B', 129.00, true, '01900000-0000-7000-8000-000000000007'),
	('01900000-0000-7000-8002-000000000019', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'MIX-1600', 'Paddle mixer 1600 W', 'paddle mixer 1600 w', 'For mortar, plaster and adhesive', '''1600'':3A ''adhesive'':9B ''and'':8B ''for'':5B ''mixer'':2A ''mortar'':6B ''paddle'':1A ''plaster'':7B ''w'':4A', 164.00, true, '01900000-0000-7000-8000-000000000007'),
	('01900000-0000-7000-8002-000000000018', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'DRL-18V', 'Cordless drill 18 V', 'cordless drill 18 v', 'Two batteries of 4 Ah and a charger', '''18'':3A ''4'':8B ''a'':11B ''ah'':9B ''and'':10B ''batteries'':6B ''charger'':12B ''cordless'':1A ''drill'':2A ''of'':7B ''two'':5B ''v'':4A', 189.00, true, '01900000-0000-7000-8000-000000000007'),
	('01900000-0000-7000-8002-000000000023', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'NAIL-90-1', 'Round nails 90 mm', 'round nails 90 mm', '1 kg', '''1'':5B ''90'':3A ''kg'':6B ''mm'':4A ''nails'':2A ''round'':1A', 4.30, true, '01900000-0000-7000-8000-000000000008'),
	('01900000-0000-7000-8002-000000000022', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'ANC-M10-20', 'Bolt anchor M10', 'bolt anchor m10', 'Box of 20, galvanized', '''20'':6B ''anchor'':2A ''bolt'':1A ''box'':4B ''galvanized'':7B ''m10'':3A ''of'':5B', 18.60, true, '01900000-0000-7000-8000-000000000008'),
	('01900000-0000-7000-8002-000000000021', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'SCR-560-200', 'Wood screws 5 x 60 mm', 'wood screws 5 x 60 mm', 'Box of 200, countersunk, with bit', '''200'':9B ''5'':3A ''60'':5A ''bit'':12B ''box'':7B ''countersunk'':10B ''mm'':6A ''of'':8B ''screws'':2A ''with'':11B ''wood'':1A ''x'':4A', 11.40, true, '01900000-0000-7000-8000-000000000008'),
	('01900000-0000-7000-8002-000000000027', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', NULL, 'Sample board', 'sample board', 'Twelve colours to try on the wall', '''board'':2A ''colours'':4B ''on'':7B ''sample'':1A ''the'':8B ''to'':5B ''try'':6B ''twelve'':3B ''wall'':9B', 0.00, true, '01900000-0000-7000-8000-000000000009'),
	('01900000-0000-7000-8002-000000000026', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'OIL-TER-25', 'Terrace oil', 'terrace oil', '2.5 l, brings weathered wood back', '''2'':3B ''5'':4B ''back'':9B ''brings'':6B ''l'':5B ''oil'':2A ''terrace'':1A ''weathered'':7B ''wood'':8B', 36.50, true, '01900000-0000-7000-8000-000000000009'),
	('01900000-0000-7000-8002-000000000025', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'PNT-FAC-10', 'Façade paint', 'facade paint', '10 l, breathes, in 40 colours', '''10'':3B ''40'':7B ''breathes'':5B ''colours'':8B ''facade'':1A ''in'':6B ''l'':4B ''paint'':2A', 79.00, true, '01900000-0000-7000-8000-000000000009'),
	('01900000-0000-7000-8002-000000000024', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'PNT-INT-10', 'Interior emulsion white', 'interior emulsion white', '10 l, covers in one coat', '''10'':4B ''coat'':9B ''covers'':6B ''emulsion'':2A ''in'':7B ''interior'':1A ''l'':5B ''one'':8B ''white'':3A', 44.90, true, '01900000-0000-7000-8000-000000000009'),
	('01a22908-d367-77ce-b893-9b125f05f937', 1, '2026-11-29 20:39:33.991512+00', '2026-11-29 20:39:33.991512+00', 'TA-1', 'Tile adhesive 1', 'tile adhesive 1', NULL, '''1'':3A ''adhesive'':2A ''tile'':1A', 13.90, true, '01a22908-d2bb-7fce-992f-9bbe5a11f147'),
	('01a22908-d377-79b6-a175-1a8b60ab297c', 1, '2026-11-29 20:39:34.007651+00', '2026-11-29 20:39:34.007651+00', 'TA-2', 'Tile adhesive 2', 'tile adhesive 2', NULL, '''2'':3A ''adhesive'':2A ''tile'':1A', 14.90, true, '01a22908-d2bb-7fce-992f-9bbe5a11f147'),
	('01a22908-d393-7ac5-b8e5-0216d915bd6d', 1, '2026-11-29 20:39:34.035694+00', '2026-11-29 20:39:34.035694+00', 'TA-3', 'Tile adhesive 3', 'tile adhesive 3', NULL, '''3'':3A ''adhesive'':2A ''tile'':1A', 15.90, true, '01a22908-d2bb-7fce-992f-9bbe5a11f147'),
	('01a22908-d3ac-7497-a4ed-aef5543454a9', 2, '2026-11-29 20:39:34.060322+00', '2026-11-29 20:39:34.252271+00', 'TA-4', 'Tile adhesive 4', 'tile adhesive 4', NULL, '''4'':3A ''adhesive'':2A ''tile'':1A', 16.90, false, '01a22908-d2bb-7fce-992f-9bbe5a11f147'),
	('01a22908-d564-7957-83e5-dc4073c80589', 1, '2026-11-29 20:39:34.500611+00', '2026-11-29 20:39:34.500611+00', 'T-1', 'Tile spacers', 'tile spacers', NULL, '''spacers'':2A ''tile'':1A', 2.90, true, '01a22908-d2bb-7fce-992f-9bbe5a11f147'),
	('01a22908-d311-7092-9835-997b2245d243', 2, '2026-11-29 20:39:33.905081+00', '2026-11-29 20:39:34.489898+00', 'TA-0', 'Tile adhesive 0', 'tile adhesive 0', NULL, '''0'':3A ''adhesive'':2A ''tile'':1A', 11.50, true, '01a22908-d2bb-7fce-992f-9bbe5a11f147');
-- Data for Name: profiles; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.profiles VALUES
	('01a22908-a529-757a-82df-38ace0ad6c9a', 1, '2026-11-29 20:39:33.140649+00', '2026-11-29 20:39:33.140649+00', 'Ada', 'Likes engines.', NULL, 'en-GB', 'Europe/Madrid', 'Ada Byron', '1 Main St', '28001', 'Madrid', NULL, 'ES'),
	('01a22908-a775-7c17-a66e-27313f4c67b3', 1, '2026-11-29 20:39:33.187803+00', '2026-11-29 20:39:33.187803+00', 'Zoë', NULL, NULL, 'es', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
-- Data for Name: rate_limits; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.rate_limits VALUES
	('\x3e21111c50a69904c6c2f7ed48258c24a9da7ac54a5da8152768e238f67d5ac3', '2026-11-29 20:39:22.475103+00'),
	('\x64c24b143969ba3d17847c4a1de667a3412be5dd120f4537640710902d4b899c', '2026-11-29 20:39:57.884063+00'),
	('\x56e16b6c40b01c5d1169e252b278a9eb2ca927d28a3e09e2f4732014f19a3223', '2026-11-29 20:44:22.158614+00'),
	('\x7e9dc9fd98aeb3df4f3e18c55f027f8273ecb2d5da643f4b066a099f3834e330', '2026-11-29 20:44:22.746951+00'),
	('\x6066f9f878c59a5f03103020ed64eabf87f2a895f7d6ff1b61cc2ac29eae7a6a', '2026-11-29 20:44:23.028994+00'),
	('\xf8ac968158b764d49e7868a5b8ff32f801f955c99da16d85fefef84c33907ef2', '2026-11-29 20:42:22.154817+00'),
	('\x78bf55bb6bc0ab08287e5f78204170a405eb123d5d28aab82a756bd76490e5f7', '2026-11-29 20:44:23.177112+00'),
	('\x078d281083da51db9e36bf9039464c0a28e547e63d4ab33f2a7d0506f163fa49', '2026-11-29 20:39:32.240007+00'),
	('\x2dfb001b655a32b67b3e19e568ec8033f96878fd2af6bce778ffa51d8d97a2a1', '2026-11-29 20:40:07.647387+00'),
	('\xdf8efa2512bb6c9db31beb6fdbea0bbf0f4732632cf38dd880418f262b6022b8', '2026-11-29 20:39:32.716039+00'),
	('\xcdfed2b2eabe58797872019c97a5d6f061c64e245680dca74e1c6429d2ab242b', '2026-11-29 20:40:08.12185+00'),
	('\xfe500f5505cc396e895ad59c8deacbacece41ceffd79cfc161020e668bcbb33d', '2026-11-29 20:40:08.407685+00'),
	('\x3b8a97e56dd476ea7f1f8b6ebf08438976e3718d2e0cc0a940572659899826c1', '2026-11-29 20:39:33.247546+00'),
	('\xe61a5ceda92680ae1d16fb9614fc6f2631d51f817110620f1ec133dd45e2bf65', '2026-11-29 20:40:08.653629+00'),
	('\x296a507f9562495a7e2cbe2428008ab669ed3223b04b3a9181b2889c07a309e1', '2026-11-29 20:39:33.404971+00'),
	('\x36443d8b3125ff9142c6bba2e8cb9cde04f4b2e1b0eafc9346a89e46471759b9', '2026-11-29 20:40:08.812367+00'),
	('\x16084d908e06cbea3acebb183a2a9c26f9f31acd4ed2f876c0f8ff0cb43328d9', '2026-11-29 20:54:31.424091+00'),
	('\xffd5e9f19600a6e8e09211b98edbcc5ac1cd6b8612a2a0cfffa359c5038fbcde', '2026-11-29 20:49:22.325238+00'),
	('\xca2cb7cec317c968c961375877e16352e97b5f43e6a48431a43ae651412236c6', '2026-11-29 20:40:25.636151+00'),
	('\x15e3ac457bace4d3eeee27a8ac150fab4904db4214cf0169c265420afe36f6b5', '2026-11-29 20:39:36.804613+00');
-- Data for Name: refresh_tokens; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.refresh_tokens VALUES
	('0f0c7e178149bec46dddf428150e5d323eef777ed1e09a650d37bec19f3d626b', '01a22908-a49b-7903-a593-31d9d5d831e9', '2026-12-29 20:39:22.011595+00', NULL),
	('28aa98646f4b7d644fa15272cc3eee527e12b266b76f1c28ce2dbde3deb05f44', '01a22908-cb56-7c54-8795-daad67cf71cc', '2026-12-29 20:39:31.926809+00', '2026-11-29 20:39:31.988346+00'),
	('6f570b3b4fa59b0ba6419a466e3c19601d3185027277c9535a8ece03b186d2bf', '01a22908-cb56-7c54-8795-daad67cf71cc', '2026-12-29 20:39:31.988346+00', '2026-11-29 20:39:32.049622+00'),
	('0157231851122dd7ace55db31255baec8b004409472f3eea69f3f4c718118c02', '01a22908-cb56-7c54-8795-daad67cf71cc', '2026-12-29 20:39:32.049622+00', NULL),
	('58f748e391524bf553b56fae9a7cf8ad549d82522150052972a23bd3a2249196', '01a22908-ccb7-79b2-8a36-c267a19dd410', '2026-12-29 20:39:32.279644+00', '2026-11-29 20:39:32.320337+00'),
	('35401071f1cc1aa1e4e9445c25051f722bbb2bc1eccd34cbdc8a6bfdf9e084c3', '01a22908-ccb7-79b2-8a36-c267a19dd410', '2026-12-29 20:39:32.320337+00', '2026-11-29 20:39:32.35971+00'),
	('3abc911c9d97ab4187e60839543b6c16998135b43b1f5d6d6474b43f13c4cefc', '01a22908-ccb7-79b2-8a36-c267a19dd410', '2026-12-29 20:39:32.35971+00', NULL),
	('a2aa318be22141df3597299c295b2876fba61bd8854e6489731eb610e84f9593', '01a22908-cd97-770a-8fb7-cc4381d98275', '2026-12-29 20:39:32.503476+00', '2026-11-29 20:39:32.545793+00'),
	('e88082590cbe5329ad30db3fb399f929564a6e666d8bae7ff6ba2dee2dd98dd8', '01a22908-cd97-770a-8fb7-cc4381d98275', '2026-12-29 20:39:32.545793+00', '2026-11-29 20:39:32.571774+00'),
	('bf0bbd9a9061ceef93cc71a1076d49b46bfdd71f1797f49cce74ba3273c2c2d8', '01a22908-cd97-770a-8fb7-cc4381d98275', '2026-12-29 20:39:32.571774+00', NULL),
	('84b3390ded4228341e31b9a94f9a30e7095f61c458300f77cdf362c138d55f94', '01a22908-cf69-7744-86da-b0ea9b223e22', '2026-12-29 20:39:32.969491+00', '2026-11-29 20:39:33.011538+00'),
	('35c0eee7188cfaf838b6a6ce5e587c4570424f29b90d6f5146b6153be25c27e6', '01a22908-cf69-7744-86da-b0ea9b223e22', '2026-12-29 20:39:33.011538+00', '2026-11-29 20:39:33.040168+00'),
	('9a344f08845e48df3f7c3db4c86e4ad064e1438108fce7929262e00ca6cdd08b', '01a22908-cf69-7744-86da-b0ea9b223e22', '2026-12-29 20:39:33.040168+00', NULL);
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.sessions VALUES
	('01a22908-a49b-7903-a593-31d9d5d831e9', '01a22908-9969-7785-823e-e553c719722b', '2026-11-29 20:39:22.011595+00', '2026-11-29 20:39:22.011595+00', '2026-12-29 20:39:22.011595+00', '127.0.0.1', 'Python-urllib/3.11'),
	('01a22908-cb56-7c54-8795-daad67cf71cc', '01a22908-a529-757a-82df-38ace0ad6c9a', '2026-11-29 20:39:31.926809+00', '2026-11-29 20:39:32.049622+00', '2026-12-29 20:39:32.049622+00', '127.0.0.1', 'Python-urllib/3.11'),
	('01a22908-ccb7-79b2-8a36-c267a19dd410', '01a22908-a5c7-7614-8fb1-38b932724770', '2026-11-29 20:39:32.279644+00', '2026-11-29 20:39:32.35971+00', '2026-12-29 20:39:32.35971+00', '127.0.0.1', 'Python-urllib/3.11'),
	('01a22908-cd97-770a-8fb7-cc4381d98275', '01a22908-a775-7c17-a66e-27313f4c67b3', '2026-11-29 20:39:32.503476+00', '2026-11-29 20:39:32.571774+00', '2026-12-29 20:39:32.571774+00', '127.0.0.1', 'Python-urllib/3.11'),
	('01a22908-cf69-7744-86da-b0ea9b223e22', '01a22908-a917-7885-b9f3-9bf9619dd576', '2026-11-29 20:39:32.969491+00', '2026-11-29 20:39:33.040168+00', '2026-12-29 20:39:33.040168+00', '127.0.0.1', 'Python-urllib/3.11');
-- Data for Name: stock_levels; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.stock_levels VALUES
	('01900000-0000-7000-8002-000000000006', 140),
	('01900000-0000-7000-8002-000000000005', 18),
	('01900000-0000-7000-8002-000000000004', 31),
	('01900000-0000-7000-8002-000000000003', 75),
	('01900000-0000-7000-8002-000000000002', 360),
	('01900000-0000-7000-8002-000000000001', 420),
	('01900000-0000-7000-8002-000000000010', 7),
	('01900000-0000-7000-8002-000000000009', 96),
	('01900000-0000-7000-8002-000000000008', 44),
	('01900000-0000-7000-8002-000000000007', 260),
	('01900000-0000-7000-8002-000000000013', 1300),
	('01900000-0000-7000-8002-000000000012', 900),
	('01900000-0000-7000-8002-000000000011', 5200),
	('01900000-0000-7000-8002-000000000017', 22),
	('01900000-0000-7000-8002-000000000016', 35),
	('01900000-0000-7000-8002-000000000015', 28),
	('01900000-0000-7000-8002-000000000014', 64),
	('01900000-0000-7000-8002-000000000020', 19),
	('01900000-0000-7000-8002-000000000019', 12),
	('01900000-0000-7000-8002-000000000018', 26),
	('01900000-0000-7000-8002-000000000023', 150),
	('01900000-0000-7000-8002-000000000022', 85),
	('01900000-0000-7000-8002-000000000021', 310),
	('01900000-0000-7000-8002-000000000027', 0),
	('01900000-0000-7000-8002-000000000026', 41),
	('01900000-0000-7000-8002-000000000025', 33),
	('01900000-0000-7000-8002-000000000024', 58),
	('01a22908-d393-7ac5-b8e5-0216d915bd6d', 50),
	('01a22908-d3ac-7497-a4ed-aef5543454a9', 50),
	('01a22908-d564-7957-83e5-dc4073c80589', 500),
	('01a22908-d377-79b6-a175-1a8b60ab297c', 44),
	('01a22908-d367-77ce-b893-9b125f05f937', 42),
	('01a22908-d311-7092-9835-997b2245d243', 49);
-- Data for Name: stock_movements; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.stock_movements VALUES
	('01900000-0000-7000-8002-000000000006', '01900000-0000-7000-8002-000000000006', 140, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000005', '01900000-0000-7000-8002-000000000005', 18, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000004', '01900000-0000-7000-8002-000000000004', 31, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000003', '01900000-0000-7000-8002-000000000003', 75, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000002', '01900000-0000-7000-8002-000000000002', 360, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000001', '01900000-0000-7000-8002-000000000001', 420, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000010', '01900000-0000-7000-8002-000000000010', 7, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000009', '01900000-0000-7000-8002-000000000009', 96, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000008', '01900000-0000-7000-8002-000000000008', 44, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000007', '01900000-0000-7000-8002-000000000007', 260, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000013', '01900000-0000-7000-8002-000000000013', 1300, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000012', '01900000-0000-7000-8002-000000000012', 900, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000011', '01900000-0000-7000-8002-000000000011', 5200, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000017', '01900000-0000-7000-8002-000000000017', 22, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000016', '01900000-0000-7000-8002-000000000016', 35, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000015', '01900000-0000-7000-8002-000000000015', 28, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000014', '01900000-0000-7000-8002-000000000014', 64, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000020', '01900000-0000-7000-8002-000000000020', 19, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000019', '01900000-0000-7000-8002-000000000019', 12, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000018', '01900000-0000-7000-8002-000000000018', 26, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000023', '01900000-0000-7000-8002-000000000023', 150, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000022', '01900000-0000-7000-8002-000000000022', 85, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000021', '01900000-0000-7000-8002-000000000021', 310, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000026', '01900000-0000-7000-8002-000000000026', 41, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000025', '01900000-0000-7000-8002-000000000025', 33, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01900000-0000-7000-8002-000000000024', '01900000-0000-7000-8002-000000000024', 58, 'opening stock', '2026-11-29 20:39:11.098811+00', NULL),
	('01a22908-d3cc-7b42-94d3-ba511b1eed49', '01a22908-d311-7092-9835-997b2245d243', 50, 'first delivery', '2026-11-29 20:39:34.092744+00', NULL),
	('01a22908-d3f9-79b7-9afa-dedb8e67cedf', '01a22908-d367-77ce-b893-9b125f05f937', 50, 'first delivery', '2026-11-29 20:39:34.13764+00', NULL),
	('01a22908-d40f-79fc-a2f1-305840e9288b', '01a22908-d377-79b6-a175-1a8b60ab297c', 50, 'first delivery', '2026-11-29 20:39:34.159644+00', NULL),
	('01a22908-d42d-7074-bafd-2b137cdae63e', '01a22908-d393-7ac5-b8e5-0216d915bd6d', 50, 'first delivery', '2026-11-29 20:39:34.189053+00', NULL),
	('01a22908-d449-786c-80d6-eedbbf5912c2', '01a22908-d3ac-7497-a4ed-aef5543454a9', 50, 'first delivery', '2026-11-29 20:39:34.217605+00', NULL),
	('01a22908-d564-7a37-83e7-2e0521a9b0ad', '01a22908-d564-7957-83e5-dc4073c80589', 500, 'opening stock', '2026-11-29 20:39:34.500611+00', NULL),
	('01a22908-d55a-7535-97c7-fd746635c513', '01a22908-d311-7092-9835-997b2245d243', 10, 'import', '2026-11-29 20:39:34.489898+00', NULL),
	('01a22908-d604-7114-b970-c2cce8327bd8', '01a22908-d311-7092-9835-997b2245d243', -1, 'ordered', '2026-11-29 20:39:34.657159+00', '01a22908-d602-7c3b-9467-8667f895b999'),
	('01a22908-d604-728e-b971-6ea2e1297660', '01a22908-d367-77ce-b893-9b125f05f937', -2, 'ordered', '2026-11-29 20:39:34.657159+00', '01a22908-d602-7c3b-9467-8667f895b999'),
	('01a22908-d681-7032-8d70-5a7cab2207cd', '01a22908-d367-77ce-b893-9b125f05f937', -2, 'ordered', '2026-11-29 20:39:34.784643+00', '01a22908-d680-7d64-b0c8-f12332383df1'),
	('01a22908-d681-70b4-8d71-28c9a098a7d4', '01a22908-d377-79b6-a175-1a8b60ab297c', -2, 'ordered', '2026-11-29 20:39:34.784643+00', '01a22908-d680-7d64-b0c8-f12332383df1'),
	('01a22908-d6d0-7fd9-b7c3-e1567cba650e', '01a22908-d311-7092-9835-997b2245d243', -2, 'ordered', '2026-11-29 20:39:34.862979+00', '01a22908-d6d0-7ec1-b7c2-d3e27443a412'),
	('01a22908-d6d1-70c1-8eb4-51779a1245fc', '01a22908-d377-79b6-a175-1a8b60ab297c', -3, 'ordered', '2026-11-29 20:39:34.862979+00', '01a22908-d6d0-7ec1-b7c2-d3e27443a412'),
	('01a22908-d723-723c-a3a1-91a02571e496', '01a22908-d311-7092-9835-997b2245d243', -4, 'ordered', '2026-11-29 20:39:34.945854+00', '01a22908-d723-70fd-a3a0-e4994660618c'),
	('01a22908-d723-72e3-a3a2-5967c8607cae', '01a22908-d367-77ce-b893-9b125f05f937', -2, 'ordered', '2026-11-29 20:39:34.945854+00', '01a22908-d723-70fd-a3a0-e4994660618c'),
	('01a22908-d769-7889-9822-31313a1a7344', '01a22908-d367-77ce-b893-9b125f05f937', -5, 'ordered', '2026-11-29 20:39:35.017145+00', '01a22908-d769-7757-9821-3df89e78dd03'),
	('01a22908-d769-7f50-9823-4f8522ca0bf7', '01a22908-d377-79b6-a175-1a8b60ab297c', -2, 'ordered', '2026-11-29 20:39:35.017145+00', '01a22908-d769-7757-9821-3df89e78dd03'),
	('01a22908-d7bb-7548-a257-2eaaf4773cf5', '01a22908-d311-7092-9835-997b2245d243', -2, 'ordered', '2026-11-29 20:39:35.099069+00', '01a22908-d7bb-7407-a256-11943ba77313'),
	('01a22908-d7bb-75c1-a258-31d55753c403', '01a22908-d377-79b6-a175-1a8b60ab297c', -6, 'ordered', '2026-11-29 20:39:35.099069+00', '01a22908-d7bb-7407-a256-11943ba77313'),
	('01a22908-d81c-744e-9e22-6e9adcd55de6', '01a22908-d311-7092-9835-997b2245d243', -7, 'ordered', '2026-11-29 20:39:35.195987+00', '01a22908-d81c-7325-9e21-a44fe151d9d7'),
	('01a22908-d81c-74c1-9e23-13dab5ce2c4b', '01a22908-d367-77ce-b893-9b125f05f937', -2, 'ordered', '2026-11-29 20:39:35.195987+00', '01a22908-d81c-7325-9e21-a44fe151d9d7'),
	('01a22908-d899-7ad6-b207-87ec83bcd223', '01a22908-d311-7092-9835-997b2245d243', -3, 'ordered', '2026-11-29 20:39:35.321335+00', '01a22908-d899-79bf-b206-465c28599801'),
	('01a22908-d8fe-7068-b907-081598cdcee6', '01a22908-d367-77ce-b893-9b125f05f937', -2, 'ordered', '2026-11-29 20:39:35.421007+00', '01a22908-d8fd-7f3a-9222-f71bf3572f4f'),
	('01a22908-d95d-7600-b572-28ade2d8a12e', '01a22908-d311-7092-9835-997b2245d243', -1, 'ordered', '2026-11-29 20:39:35.517105+00', '01a22908-d95d-74b5-b571-84b59334227c'),
	('01a22908-d95d-7673-b573-85f66e2c4af4', '01a22908-d377-79b6-a175-1a8b60ab297c', -1, 'ordered', '2026-11-29 20:39:35.517105+00', '01a22908-d95d-74b5-b571-84b59334227c'),
	('01a22908-dad7-7d62-9ab5-249e25c37ed6', '01a22908-d367-77ce-b893-9b125f05f937', 5, 'returned', '2026-11-29 20:39:35.894283+00', '01a22908-d769-7757-9821-3df89e78dd03'),
	('01a22908-dad7-7e25-9ab6-59fc30ef56b7', '01a22908-d377-79b6-a175-1a8b60ab297c', 2, 'returned', '2026-11-29 20:39:35.894283+00', '01a22908-d769-7757-9821-3df89e78dd03'),
	('01a22908-daf2-7403-b00b-b11e04f3f4cf', '01a22908-d311-7092-9835-997b2245d243', 2, 'cancelled', '2026-11-29 20:39:35.915992+00', '01a22908-d7bb-7407-a256-11943ba77313'),
	('01a22908-daf2-7560-b00c-648b0f7ab9fc', '01a22908-d377-79b6-a175-1a8b60ab297c', 6, 'cancelled', '2026-11-29 20:39:35.915992+00', '01a22908-d7bb-7407-a256-11943ba77313'),
	('01a22908-db08-7d85-bd0f-d40a9b7a41ba', '01a22908-d311-7092-9835-997b2245d243', 7, 'cancelled', '2026-11-29 20:39:35.943502+00', '01a22908-d81c-7325-9e21-a44fe151d9d7'),
	('01a22908-db08-7e21-bd10-fc3d261d88f7', '01a22908-d367-77ce-b893-9b125f05f937', 2, 'cancelled', '2026-11-29 20:39:35.943502+00', '01a22908-d81c-7325-9e21-a44fe151d9d7');
-- Data for Name: tags; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.tags VALUES
	('01900000-0000-7000-8001-000000000001', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'bestseller', 'bestseller'),
	('01900000-0000-7000-8001-000000000002', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'outdoor', 'outdoor'),
	('01900000-0000-7000-8001-000000000003', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'recycled', 'recycled'),
	('01900000-0000-7000-8001-000000000004', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'frost-proof', 'frost-proof'),
	('01900000-0000-7000-8001-000000000005', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'battery', 'battery'),
	('01900000-0000-7000-8001-000000000006', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'new', 'new'),
	('01900000-0000-7000-8001-000000000007', 1, '2026-11-29 20:39:11.098811+00', '2026-11-29 20:39:11.098811+00', 'façade', 'facade');
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
INSERT INTO public.users VALUES
	('01a22908-9969-7785-823e-e553c719722b', 1, '2026-11-29 20:39:19.145517+00', '2026-11-29 20:39:19.145517+00', 'admin@example.org', 'admin@example.org', 'Administrator', 'administrator', '''admin'':2 ''administrator'':1 ''example'':3 ''org'':4', 'admin', true, true),
	('01a22908-a917-7885-b9f3-9bf9619dd576', 1, '2026-11-29 20:39:23.159569+00', '2026-11-29 20:39:23.159569+00', 'unverified@example.org', 'unverified@example.org', 'Una Verified', 'una verified', '''example'':4 ''org'':5 ''una'':1 ''unverified'':3 ''verified'':2', 'user', true, false),
	('01a22908-a5c7-7614-8fb1-38b932724770', 2, '2026-11-29 20:39:22.311498+00', '2026-11-29 20:39:31.513051+00', 'grace@example.org', 'grace@example.org', 'Grace Hopper', 'grace hopper', '''example'':3 ''grace'':1 ''hopper'':2 ''org'':4', 'user', true, true),
	('01a22908-a775-7c17-a66e-27313f4c67b3', 2, '2026-11-29 20:39:22.741863+00', '2026-11-29 20:39:31.555898+00', 'zoe@example.org', 'zoe@example.org', 'Zoë Ñandú', 'zoe nandu', '''example'':3 ''nandu'':2 ''org'':4 ''zoe'':1', 'user', true, true),
	('01a22908-a529-757a-82df-38ace0ad6c9a', 4, '2026-11-29 20:39:22.154612+00', '2026-11-29 20:39:36.137943+00', 'ada@example.org', 'ada@example.org', 'Ada Lovelace', 'ada lovelace', '''ada'':1 ''example'':3 ''lovelace'':2 ''org'':4', 'user', true, true),
	('01a22908-d1b5-7d34-a907-44de697ce409', 2, '2026-11-29 20:39:33.557877+00', '2026-11-29 20:39:36.185479+00', 'invited@example.org', 'invited@example.org', 'Ivo Invited', 'ivo invited', '''example'':3 ''invited'':2 ''ivo'':1 ''org'':4', 'user', false, false);

ALTER TABLE ONLY public.access_tokens
    ADD CONSTRAINT access_tokens_hash_unique UNIQUE (hash);

ALTER TABLE ONLY public.access_tokens
    ADD CONSTRAINT access_tokens_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_events
    ADD CONSTRAINT audit_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cart_lines
    ADD CONSTRAINT cart_lines_pkey PRIMARY KEY (user_id, product_id);

ALTER TABLE ONLY public.carts
    ADD CONSTRAINT carts_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_name_unique UNIQUE (name_lower);

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, endpoint, key);

ALTER TABLE ONLY public.one_time_tokens
    ADD CONSTRAINT one_time_tokens_hash_unique UNIQUE (hash);

ALTER TABLE ONLY public.one_time_tokens
    ADD CONSTRAINT one_time_tokens_pkey PRIMARY KEY (user_id, purpose);

ALTER TABLE ONLY public.order_events
    ADD CONSTRAINT order_events_pkey PRIMARY KEY (order_id, version);

ALTER TABLE ONLY public.order_lines
    ADD CONSTRAINT order_lines_pkey PRIMARY KEY (order_id, "position");

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_reference_unique UNIQUE (reference);

ALTER TABLE ONLY public.outbox_messages
    ADD CONSTRAINT outbox_messages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.passwords
    ADD CONSTRAINT passwords_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.product_tags
    ADD CONSTRAINT product_tags_pkey PRIMARY KEY (product_id, tag_id);

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_sku_unique UNIQUE (sku);

ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.rate_limits
    ADD CONSTRAINT rate_limits_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_pkey PRIMARY KEY (hash);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.stock_levels
    ADD CONSTRAINT stock_levels_pkey PRIMARY KEY (product_id);

ALTER TABLE ONLY public.stock_movements
    ADD CONSTRAINT stock_movements_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT tags_name_unique UNIQUE (name);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT tags_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_unique UNIQUE (email_key);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

CREATE INDEX access_tokens_expires_idx ON public.access_tokens USING btree (expires_at);

CREATE INDEX access_tokens_user_idx ON public.access_tokens USING btree (user_id, created_at, id);

CREATE INDEX audit_events_action_idx ON public.audit_events USING btree (action, occurred_at, id);

CREATE INDEX audit_events_actor_idx ON public.audit_events USING btree (actor_id, occurred_at, id);

CREATE INDEX audit_events_occurred_idx ON public.audit_events USING btree (occurred_at, id);

CREATE INDEX audit_events_user_idx ON public.audit_events USING btree (user_id, occurred_at, id);

CREATE INDEX cart_lines_product_idx ON public.cart_lines USING btree (product_id);

CREATE INDEX categories_name_idx ON public.categories USING btree (name_folded, id);

CREATE INDEX categories_parent_idx ON public.categories USING btree (parent_id, name_folded, id);

CREATE INDEX idempotency_keys_created_idx ON public.idempotency_keys USING btree (created_at);

CREATE INDEX one_time_tokens_expires_idx ON public.one_time_tokens USING btree (expires_at);

CREATE INDEX order_lines_product_idx ON public.order_lines USING btree (product_id, order_id);

CREATE INDEX orders_placed_idx ON public.orders USING btree (placed_at, id);

CREATE INDEX orders_state_idx ON public.orders USING btree (state, placed_at, id);

CREATE INDEX orders_total_idx ON public.orders USING btree (total, id);

CREATE INDEX orders_user_idx ON public.orders USING btree (user_id, placed_at, id);

CREATE INDEX outbox_messages_done_idx ON public.outbox_messages USING btree (created_at, id) WHERE (due_at IS NULL);

CREATE INDEX outbox_messages_due_idx ON public.outbox_messages USING btree (due_at, id) WHERE (due_at IS NOT NULL);

CREATE INDEX product_tags_tag_idx ON public.product_tags USING btree (tag_id, product_id);

CREATE INDEX products_active_idx ON public.products USING btree (active, name_folded, id);

CREATE INDEX products_category_idx ON public.products USING btree (category_id, name_folded, id);

CREATE INDEX products_created_idx ON public.products USING btree (created_at, id);

CREATE INDEX products_name_idx ON public.products USING btree (name_folded, id);

CREATE INDEX products_price_idx ON public.products USING btree (price, id);

CREATE INDEX products_search_idx ON public.products USING gin (search);

CREATE INDEX products_updated_idx ON public.products USING btree (updated_at, id);

CREATE INDEX rate_limits_theoretical_arrival_idx ON public.rate_limits USING btree (theoretical_arrival, key);

CREATE INDEX refresh_tokens_expires_idx ON public.refresh_tokens USING btree (expires_at);

CREATE INDEX refresh_tokens_session_idx ON public.refresh_tokens USING btree (session_id);

CREATE INDEX sessions_expires_idx ON public.sessions USING btree (expires_at);

CREATE INDEX sessions_user_idx ON public.sessions USING btree (user_id, created_at, id);

CREATE INDEX stock_movements_product_idx ON public.stock_movements USING btree (product_id, recorded_at, id);

CREATE INDEX tags_name_idx ON public.tags USING btree (name_folded, id);

CREATE INDEX users_active_idx ON public.users USING btree (active, full_name_folded, id);

CREATE INDEX users_created_idx ON public.users USING btree (created_at, id);

CREATE INDEX users_name_idx ON public.users USING btree (full_name_folded, id);

CREATE INDEX users_role_idx ON public.users USING btree (role, full_name_folded, id);

CREATE INDEX users_search_idx ON public.users USING gin (search);

CREATE TRIGGER audit_events_are_only_added_to BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_audit_events();

ALTER TABLE ONLY public.access_tokens
    ADD CONSTRAINT access_tokens_user_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cart_lines
    ADD CONSTRAINT cart_lines_cart_fk FOREIGN KEY (user_id) REFERENCES public.carts(user_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cart_lines
    ADD CONSTRAINT cart_lines_product_fk FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.carts
    ADD CONSTRAINT carts_user_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_parent_fk FOREIGN KEY (parent_id) REFERENCES public.categories(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.one_time_tokens
    ADD CONSTRAINT one_time_tokens_user_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.order_events
    ADD CONSTRAINT order_events_order_fk FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.order_lines
    ADD CONSTRAINT order_lines_order_fk FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.order_lines
    ADD CONSTRAINT order_lines_product_fk FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.passwords
    ADD CONSTRAINT passwords_user_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.product_tags
    ADD CONSTRAINT product_tags_product_fk FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.product_tags
    ADD CONSTRAINT product_tags_tag_fk FOREIGN KEY (tag_id) REFERENCES public.tags(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_category_fk FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_user_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_session_fk FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.stock_levels
    ADD CONSTRAINT stock_levels_product_fk FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.stock_movements
    ADD CONSTRAINT stock_movements_level_fk FOREIGN KEY (product_id) REFERENCES public.stock_levels(product_id) ON DELETE CASCADE;
