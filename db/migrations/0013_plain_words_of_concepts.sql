ALTER TABLE "concept_labels" ADD COLUMN "plain" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "concept_labels" ADD COLUMN "open_query" text;--> statement-breakpoint
DROP FUNCTION label_query(regconfig, text, text);--> statement-breakpoint
CREATE OR REPLACE FUNCTION stem_concept_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.plain := trim(regexp_replace(public.search_text(NEW.label), ' +', ' ', 'g'));
  NEW.stems := public.stems_of(NEW.language, NEW.label);
  NEW.open_query := NULL;
  IF NEW.plain <> '' AND public.search_config(NEW.language) = 'public.search_simple'::regconfig THEN
    -- One short word stands for itself: three letters begin too many others.
    NEW.open_query := (
      SELECT to_tsquery('public.search_simple', string_agg(
        CASE WHEN count = 1 AND length(stem) < 5 THEN '''' || word || '''' ELSE '''' || stem || ''':*' END,
        ' <-> ' ORDER BY place))::text
      FROM (
        SELECT word, place, public.light_stem(word) AS stem, count(*) OVER () AS count
        FROM unnest(string_to_array(NEW.plain, ' ')) WITH ORDINALITY AS words (word, place)
      ) stemmed);
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
UPDATE concept_labels SET label = label;
