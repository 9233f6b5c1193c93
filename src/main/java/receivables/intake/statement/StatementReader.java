package receivables.intake.statement;

import java.io.IOException;
import java.io.InputStream;
import receivables.intake.UnreadableFileException;

/**
 * Reads the statements of one format, line by line, and keeps no more of the file in memory than one entry. A new one is made for each
 * file.
 */
interface StatementReader {

    /**
     * @param in the whole file
     * @param sink gets the lines of a statement, then the statement
     * @throws UnreadableFileException when the file is broken: nothing that the sink was given is to be kept
     */
    void read(InputStream in, StatementSink sink) throws IOException, UnreadableFileException;
}
