-- What became of every file that lay in a night's inbox. It is derived: a rerun reads the archive and writes it again. A file that was refused as a whole is
-- recorded here and no longer among the arrived files, whose content is known: the same bytes may be right under another setting, and are read again when they
-- come again. Every statement may be run again.
CREATE TABLE IF NOT EXISTS file_record (
    business_date DATE NOT NULL,
    arrival INT NOT NULL,
    place BIGINT NOT NULL,
    file_name VARCHAR(500) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    money INT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    status VARCHAR(10) NOT NULL,
    row_count INT NOT NULL,
    refused_rows INT NOT NULL,
    note VARCHAR(2000) NOT NULL,
    PRIMARY KEY (business_date, arrival, place)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The files a night had taken when it was taken back: they must lie in the archive when it is computed again, also after a kill.
CREATE TABLE IF NOT EXISTS taken_back_file (
    business_date DATE NOT NULL,
    arrival INT NOT NULL,
    place BIGINT NOT NULL,
    file_name VARCHAR(500) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    PRIMARY KEY (business_date, arrival, place)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO file_record (business_date, arrival, place, file_name, kind, money, sha256, status, row_count, refused_rows, note)
    SELECT f.known_on, f.arrival, f.file_id, f.file_name, '', 0, f.sha256,
        CASE WHEN EXISTS (SELECT 1 FROM reject r WHERE r.business_date = f.known_on AND r.file_id = f.file_id AND r.whole_file = 1) THEN 'REFUSED' ELSE 'TAKEN' END,
        0, 0, ''
    FROM arrived_file f WHERE f.complete = 1
        AND NOT EXISTS (SELECT 1 FROM file_record k WHERE k.business_date = f.known_on AND k.arrival = f.arrival AND k.place = f.file_id);

DELETE FROM arrived_file WHERE EXISTS (SELECT 1 FROM reject r WHERE r.business_date = arrived_file.known_on AND r.file_id = arrived_file.file_id AND r.whole_file = 1);
