CREATE TABLE "brought_along" (
	"name" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "concept_labels" ADD COLUMN "stems" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "concept_labels_stems" ON "concept_labels" USING gin ("stems") WITH (fastupdate=false);--> statement-breakpoint
-- A word without the ending of its case, for languages that PostgreSQL cannot stem (Polish, Czech, Slovak, Latvian ...).
CREATE FUNCTION light_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    (regexp_match(word, '^(.{3,}?)(owego|owej|owych|ego|emu|ymi|imi|ych|ich|ami|ach|iem|iej|iow|ow|om|em|ej|ym|im|ie|ia|iu|a|e|i|o|u|y)?$'))[1],
    word)
$$;--> statement-breakpoint
-- The words of a text as its language stems them, each once and in no order.
CREATE FUNCTION stems_of(language text, content text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT
    CASE WHEN config = 'public.search_simple'::regconfig THEN public.light_stem(lexeme) ELSE lexeme END), '{}')
  FROM (SELECT public.search_config(language) AS config) spoken,
    unnest(to_tsvector(config, public.search_text(content)))
$$;--> statement-breakpoint
-- What finds a label, its words in a row, in texts that are stemmed by `config`. Where the label's own language has no
-- stemmer, its words may go on, unless it is one short word.
CREATE FUNCTION label_query(config regconfig, language text, label text) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN public.search_config(language) <> 'public.search_simple'::regconfig
    THEN phraseto_tsquery(config, public.search_text(label))
    ELSE (
      SELECT to_tsquery('public.search_simple', string_agg(
        CASE WHEN count = 1 AND length(stem) < 5 THEN '''' || word || '''' ELSE '''' || stem || ''':*' END,
        ' <-> ' ORDER BY place))
      FROM (
        SELECT word, place, public.light_stem(word) AS stem, count(*) OVER () AS count
        FROM unnest(string_to_array(public.search_text(label), ' ')) WITH ORDINALITY AS words (word, place)
        WHERE word <> ''
      ) stemmed)
    END
$$;--> statement-breakpoint
CREATE FUNCTION stem_concept_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.stems := public.stems_of(NEW.language, NEW.label);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER concept_labels_stemmed BEFORE INSERT OR UPDATE OF label, language ON concept_labels
FOR EACH ROW EXECUTE FUNCTION stem_concept_label();
