ALTER TABLE "drafts" ADD CONSTRAINT "drafts_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE cascade;--> statement-breakpoint
-- Besides raising the versions, every entry is told to the servers that listen, once its transaction is done.
CREATE OR REPLACE FUNCTION raise_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE networks SET version = version + 1, changed_at = now()
    WHERE id IN (SELECT DISTINCT network_id FROM written WHERE network_id IS NOT NULL);
  UPDATE instance SET version = version + 1;
  PERFORM pg_notify('activity', json_build_object('id', id, 'network', network_id, 'verb', verb, 'kind', subject_kind,
      'subject', subject_id, 'audience', audience, 'city', city_id)::text)
    FROM written WHERE network_id IS NOT NULL;
  RETURN NULL;
END $$;
