package receivables.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import receivables.intake.statement.StatementFile;
import receivables.intake.statement.StatementSink;
import receivables.intake.table.TableFile;
import receivables.intake.table.TableRecognition;
import receivables.ledger.table.TableProfiles;

/** Banks' tables that lie in a zip, each read by the profile that fits it. */
record TablesInZip(TableProfiles profiles, LocalDate knownOn) implements StatementFile.Tables {

    /** Lists of ERPs lie in no zip: a zip's rows are lines of statements. */
    static TablesInZip of(TableProfiles all, LocalDate knownOn) {
        return new TablesInZip(new TableProfiles(all.all().stream().filter(profile -> !profile.isList()).toList()), knownOn);
    }

    @Override
    public boolean isOne(Path member, String name) throws IOException {
        return TableRecognition.isOne(member, name, profiles.all());
    }

    @Override
    public void read(Path member, String name, StatementSink sink) throws IOException, UnreadableFileException {
        TableFile.open(member, name, profiles).statements(name, knownOn, sink);
    }
}
