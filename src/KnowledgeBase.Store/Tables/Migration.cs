namespace KnowledgeBase.Store;

/// <summary>A step from one format of the store to the next.</summary>
/// <param name="Version">The format it leads to; 1 for the first.</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(long Version, string Sql);

/// <summary>
/// All steps, in order; a step that was released is never altered. Types and statements are those that SQLite and PostgreSQL share
/// (but BLOB, which is BYTEA there). Every table has a column with the checksum of the others in the order they have here. A column added later
/// is empty in the rows there are, and their checksums hold without it.
/// </summary>
internal static class Migrations
{
    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1, """
            CREATE TABLE document (
              document_id    TEXT   NOT NULL PRIMARY KEY,
              symbol         TEXT,
              title_zh       TEXT,
              title_en       TEXT,
              session_number BIGINT,
              published_on   TEXT,
              filed_year     BIGINT,
              language_code  TEXT   NOT NULL,
              document_type  TEXT   NOT NULL,
              file_name      TEXT   NOT NULL,
              content_hash   TEXT   NOT NULL,
              provenance     TEXT,
              warnings       TEXT   NOT NULL,
              source_digest  TEXT   NOT NULL,
              passage_digest TEXT   NOT NULL,
              link_digest    TEXT   NOT NULL,
              linked_with    TEXT   NOT NULL,
              checksum       BIGINT NOT NULL
            );
            CREATE TABLE document_source (
              document_id TEXT   NOT NULL PRIMARY KEY REFERENCES document ON DELETE CASCADE,
              compressed  BLOB   NOT NULL,
              checksum    BIGINT NOT NULL
            );
            CREATE TABLE passage (
              document_id   TEXT   NOT NULL REFERENCES document ON DELETE CASCADE,
              locator       TEXT   NOT NULL,
              position      BIGINT NOT NULL,
              passage_kind  TEXT   NOT NULL,
              list_level    BIGINT NOT NULL,
              parent        TEXT,
              label         TEXT,
              body          TEXT   NOT NULL,
              heading_path  TEXT   NOT NULL,
              source_start  BIGINT NOT NULL,
              source_end    BIGINT NOT NULL,
              cells         TEXT   NOT NULL,
              notes         TEXT   NOT NULL,
              language_code TEXT,
              checksum      BIGINT NOT NULL,
              PRIMARY KEY (document_id, locator)
            );
            CREATE UNIQUE INDEX passage_position ON passage (document_id, position);
            CREATE TABLE entity (
              entity_kind TEXT   NOT NULL,
              entity_slug TEXT   NOT NULL,
              content     TEXT   NOT NULL,
              checksum    BIGINT NOT NULL,
              PRIMARY KEY (entity_kind, entity_slug)
            );
            CREATE TABLE passage_link (
              document_id TEXT   NOT NULL,
              position    BIGINT NOT NULL,
              locator     TEXT   NOT NULL,
              entity_kind TEXT   NOT NULL,
              entity_slug TEXT   NOT NULL,
              rule_name   TEXT   NOT NULL,
              inherited   BIGINT NOT NULL,
              quote       TEXT   NOT NULL,
              quote_start BIGINT NOT NULL,
              quote_end   BIGINT NOT NULL,
              checksum    BIGINT NOT NULL,
              PRIMARY KEY (document_id, position),
              FOREIGN KEY (document_id, locator) REFERENCES passage (document_id, locator) ON DELETE CASCADE
            );
            CREATE INDEX passage_link_passage ON passage_link (document_id, locator);
            CREATE INDEX passage_link_entity ON passage_link (entity_kind, entity_slug, document_id, position);
            CREATE TABLE ledger (
              path         TEXT   NOT NULL PRIMARY KEY,
              content_hash TEXT,
              outcome      TEXT   NOT NULL,
              reason       TEXT,
              document_id  TEXT,
              happened_at  TEXT   NOT NULL,
              read_with    TEXT,
              checksum     BIGINT NOT NULL
            );
            CREATE TABLE change_log (
              record_kind     TEXT   NOT NULL,
              record_id       TEXT   NOT NULL,
              change_sequence BIGINT NOT NULL UNIQUE,
              deleted         BIGINT NOT NULL,
              checksum        BIGINT NOT NULL,
              PRIMARY KEY (record_kind, record_id)
            );
            """),
        new(2, """
            ALTER TABLE document ADD COLUMN original_language TEXT;
            ALTER TABLE document ADD COLUMN rendering_of TEXT;
            ALTER TABLE document ADD COLUMN twin_of TEXT;
            ALTER TABLE passage ADD COLUMN page_number BIGINT;
            CREATE TABLE twin (
              first_id     TEXT   NOT NULL REFERENCES document ON DELETE CASCADE,
              second_id    TEXT   NOT NULL REFERENCES document ON DELETE CASCADE,
              relation     TEXT   NOT NULL,
              measure      TEXT   NOT NULL,
              pair_digest  TEXT   NOT NULL,
              aligned_with TEXT   NOT NULL,
              checksum     BIGINT NOT NULL,
              PRIMARY KEY (first_id, second_id)
            );
            CREATE INDEX twin_second ON twin (second_id);
            CREATE TABLE twin_pair (
              first_id       TEXT   NOT NULL,
              second_id      TEXT   NOT NULL,
              position       BIGINT NOT NULL,
              first_locator  TEXT,
              second_locator TEXT,
              match_kind     TEXT   NOT NULL,
              score_mille    BIGINT NOT NULL,
              differences    TEXT   NOT NULL,
              checksum       BIGINT NOT NULL,
              PRIMARY KEY (first_id, second_id, position),
              FOREIGN KEY (first_id, second_id) REFERENCES twin (first_id, second_id) ON DELETE CASCADE
            );
            CREATE INDEX twin_pair_first ON twin_pair (first_id, first_locator);
            CREATE INDEX twin_pair_second ON twin_pair (second_id, second_locator);
            """),
        new(3, """
            CREATE TABLE imported_entity (
              entity_kind   TEXT   NOT NULL,
              entity_slug   TEXT   NOT NULL,
              content       TEXT   NOT NULL,
              imported_from TEXT   NOT NULL,
              imported_at   TEXT   NOT NULL,
              checksum      BIGINT NOT NULL,
              PRIMARY KEY (entity_kind, entity_slug)
            );
            """),
        new(4, "ALTER TABLE document ADD COLUMN file_format TEXT;"),
    ];
}
