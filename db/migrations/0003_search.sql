CREATE TABLE "search_entries" (
	"network_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"subtitle" text,
	"body" text,
	"at" text NOT NULL,
	"language" text NOT NULL,
	"facets" text[] DEFAULT '{}' NOT NULL,
	"title_words" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_entries_kind_record_id_pk" PRIMARY KEY("kind","record_id")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_entries_network" ON "search_entries" USING btree ("network_id","kind");--> statement-breakpoint
CREATE INDEX "search_entries_titles" ON "search_entries" USING gin ("title_words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_entries_words" ON "search_entries" USING gin ("words","facets") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_near" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- One configuration per language that this PostgreSQL can stem, named after the language: words lose their accents first,
-- then their endings. `search_simple` serves all other languages. (Estonian came with PostgreSQL 17.)
DO $$
DECLARE
  tongue text[];
BEGIN
  FOREACH tongue SLICE 1 IN ARRAY ARRAY[
    ['simple', 'simple'], ['ar', 'arabic'], ['hy', 'armenian'], ['eu', 'basque'], ['ca', 'catalan'], ['da', 'danish'],
    ['nl', 'dutch'], ['en', 'english'], ['et', 'estonian'], ['fi', 'finnish'], ['fr', 'french'], ['de', 'german'],
    ['el', 'greek'], ['hi', 'hindi'], ['hu', 'hungarian'], ['id', 'indonesian'], ['ga', 'irish'], ['it', 'italian'],
    ['lt', 'lithuanian'], ['ne', 'nepali'], ['no', 'norwegian'], ['nb', 'norwegian'], ['nn', 'norwegian'],
    ['pt', 'portuguese'], ['ro', 'romanian'], ['ru', 'russian'], ['sr', 'serbian'], ['es', 'spanish'],
    ['sv', 'swedish'], ['ta', 'tamil'], ['tr', 'turkish'], ['yi', 'yiddish']
  ] LOOP
    IF EXISTS (SELECT FROM pg_ts_config WHERE cfgname = tongue[2] AND cfgnamespace = 'pg_catalog'::regnamespace) THEN
      EXECUTE format('CREATE TEXT SEARCH CONFIGURATION public.%I (COPY = pg_catalog.%I)', 'search_' || tongue[1], tongue[2]);
      EXECUTE format(
        'ALTER TEXT SEARCH CONFIGURATION public.%I ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.%I',
        'search_' || tongue[1], CASE tongue[2] WHEN 'simple' THEN 'simple' ELSE tongue[2] || '_stem' END);
    END IF;
  END LOOP;
END $$;--> statement-breakpoint
-- The configuration for a language tag such as fr or pt-BR.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    (SELECT oid FROM pg_catalog.pg_ts_config
      WHERE cfgname = 'search_' || split_part(lower(language), '-', 1) AND cfgnamespace = 'public'::regnamespace),
    'public.search_simple'::regconfig::oid)::regconfig
$$;--> statement-breakpoint
-- Plain lower-case words without accents. Signs become spaces because the parser would take and/or for a file name.
CREATE FUNCTION search_text(content text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    lower(public.immutable_unaccent(left(coalesce(content, ''), 100000))),
    $s$[][!"#$%&'()*+,./:;<=>?@\\^_`{|}~·•–—…“”„‘’‚«»‹›¿¡§-]+$s$, ' ', 'g')
$$;--> statement-breakpoint
-- Known words spelt nearly like this one, the nearest first.
CREATE FUNCTION near_words(term text) RETURNS SETOF text LANGUAGE sql STABLE
  SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT word FROM public.search_words WHERE word OPERATOR(public.%) term
  ORDER BY public.similarity(word, term) DESC, word LIMIT 30
$$;
