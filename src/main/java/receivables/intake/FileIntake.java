package receivables.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import receivables.intake.table.OwnSheet;
import receivables.intake.table.TableRecognition;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * Reads one file of the inbox, row by row, into a sink. Whatever is wrong with a row becomes rejects of that row; only a file that cannot
 * be read at all ends in an exception.
 *
 * <pre>{@code
 * for (InboxFile file : Inbox.scan(inbox).files()) {
 *     FileReport report = FileIntake.read(file, context, sink);
 * }
 * }</pre>
 */
public final class FileIntake {

    private static final Charset GBK = Charset.forName("GB18030");

    private final InboxFile file;
    private final IntakeSink sink;
    private final Format format;
    private final Chunk chunk;
    private int defective;

    private FileIntake(InboxFile file, IntakeContext context, IntakeSink sink) {
        this.file = file;
        this.sink = sink;
        this.format = Format.of(file.kind(), context);
        this.chunk = new Chunk(format, context, sink);
    }

    /** @throws IntakeException when the file cannot be read from the disk */
    public static FileReport read(InboxFile file, IntakeContext context, IntakeSink sink) {
        if (file.kind() == FileKind.BANK_STATEMENT) {
            return StatementIntake.read(file, context, sink);
        }
        if (file.kind() == FileKind.REMITTANCE_MESSAGE) {
            return RemittanceIntake.read(file, context.businessDate(), sink);
        }
        if (file.kind() == FileKind.TABLE) {
            return TableIntake.read(file, context, sink);
        }
        try {
            if (OwnSheet.isNamedSo(file.name()) && TableRecognition.isOne(file.path(), file.name(), context.tables().all())) {
                return TableIntake.read(file, context, sink); // a bank's or an ERP's, whatever somebody called it
            }
            FileIntake intake = new FileIntake(file, context, sink);
            boolean isBook = file.kind() == FileKind.WORKLIST || file.kind() == FileKind.CALL_SHEET;
            return isBook ? intake.readBook(FilledBook.Form.of(file.kind())) : intake.readSheetOrText(context.encodings());
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    static IntakeException unreadable(InboxFile file, IOException failed) {
        return new IntakeException("the file " + file.path() + " cannot be read (" + failed.getMessage()
                + "); let this program's user read it, or take it out of the inbox", failed);
    }

    private FileReport readSheetOrText(List<Charset> encodings) throws IOException {
        Optional<OwnSheet> sheet = OwnSheet.of(file.path(), file.name());
        return sheet.isPresent() ? SheetIntake.read(file, sheet.get(), format, chunk, sink) : readText(encodings);
    }

    private FileReport readText(List<Charset> encodings) throws IOException {
        Optional<Charset> fitting = TextEncoding.of(file.path(), encodings);
        int foreignLine = fitting.isPresent() || isOfAnotherKind() ? 0 : TextEncoding.firstForeignLine(file.path());
        if (foreignLine > 0) {
            return refused(foreignLine, "", "", Reason.of(ReasonCode.FILE_IS_IN_NO_ENCODING, encodings.isEmpty() ? "intake.encodings"
                    : Reason.of(ReasonCode.ENUMERATED, encodings.stream().map(Charset::name).toList())));
        }
        Charset charset = fitting.orElse(StandardCharsets.UTF_8);
        if (charset.equals(StandardCharsets.UTF_8)) {
            try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
                return read(in, "UTF-8", Reason.NONE);
            }
        }
        Path copy = TextEncoding.inUtf8(file.path(), charset);
        try (InputStream in = Files.newInputStream(copy)) {
            return read(in, charset.name(), Reason.of(ReasonCode.FILE_IN_OTHER_ENCODING, Shown.name(file.name()), charset.name()));
        } finally {
            Files.delete(copy);
        }
    }

    /** A workbook, or UTF-16: its first bytes say so, and better than its lines. */
    private boolean isOfAnotherKind() throws IOException {
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS); CsvRecords records = new CsvRecords(in)) {
            return foreign(records) != null;
        }
    }

    private FileReport read(InputStream in, String encoding, Reason note) throws IOException {
        try (CsvRecords records = new CsvRecords(in)) {
            Reason foreign = foreign(records);
            if (foreign != null) {
                return refused(0, "", "", foreign);
            }
            if (!records.next()) {
                sink.notice(new Notice(file.name(), 0, "", "", Reason.of(ReasonCode.FILE_IS_EMPTY)));
                return FileReport.of(encoding, 0, 0, note);
            }
            if (records.defect() != null) {
                return refused(records.line(), "", Shown.value(records.excerpt(StandardCharsets.UTF_8)),
                        Reason.of(ReasonCode.HEADER_IS_UNREADABLE, Defects.reason(records)));
            }
            Header header = Header.of(file.name(), records.line(), cells(records), format.columns(), sink);
            if (header == null) {
                return FileReport.refused();
            }
            sink.absentColumns(header.absent(format.columns()));
            while (records.next()) {
                take(records, header);
            }
            chunk.flush();
            int rows = chunk.taken() + defective;
            if (rows == 0) {
                sink.notice(new Notice(file.name(), 0, "", "", Reason.of(ReasonCode.FILE_HAS_NO_ROWS)));
            }
            return FileReport.of(encoding, rows, chunk.refused() + defective, note);
        }
    }

    private FileReport readBook(FilledBook.Form form) {
        try {
            for (FilledBook.FilledRow filled : FilledBook.read(file.path(), format.columns(), form)) {
                chunk.add(new Row(file.name(), filled.line(), format.columns(), filled.cells(), sink));
            }
        } catch (UnreadableFileException unreadable) {
            return refused(0, "", "", unreadable.reason());
        }
        chunk.flush();
        if (chunk.taken() == 0) {
            sink.notice(new Notice(file.name(), 0, "", "", Reason.of(form.nothingFilledIn())));
        }
        return FileReport.of("", chunk.taken(), chunk.refused(), Reason.NONE);
    }

    private void take(CsvRecords records, Header header) {
        if (records.defect() != null) {
            String column = records.defectCell() >= 0 ? header.nameOf(records.defectCell(), format.columns()) : "";
            Charset readable = records.defectCell() >= 0 && records.readsAs(GBK) ? GBK : StandardCharsets.UTF_8;
            refuse(records.line(), column, records.excerpt(readable), Defects.reason(records));
            boolean cut = records.defectCell() >= 0;
            asRefused(records, header, cut ? header.arrange(records) : header.arrange(records.excerpt(StandardCharsets.UTF_8).split(",")));
            return;
        }
        if (isBlank(records)) {
            return;
        }
        int size = records.size();
        if (size > header.size() && !isBlank(records, header.size())) {
            refuse(records.line(), "", records.cell(header.size()), Reason.of(ReasonCode.ROW_HAS_MORE_CELLS, size, header.size()));
            asRefused(records, header, header.arrange(records));
        } else if (size < header.size() && records.endsAbruptly()) {
            refuse(records.line(), "",
                    records.cell(size - 1), Reason.of(ReasonCode.ROW_IS_CUT_OFF));
            asRefused(records, header, header.arrange(records));
        } else {
            chunk.add(new Row(file.name(), records.line(), format.columns(), header.arrange(records), sink));
        }
    }

    /** What can be read of a line that is no sound row may still say whose money it is. */
    private void asRefused(CsvRecords records, Header header, String[] cells) {
        format.refused(new Row(file.name(), records.line(), format.columns(), cells, sink)).ifPresent(sink::refusedRow);
    }

    private void refuse(int line, String column, String value, Reason reason) {
        defective++;
        sink.reject(new Reject(file.name(), line, column, Shown.value(value), reason));
    }

    private FileReport refused(int line, String column, String value, Reason reason) {
        sink.reject(new Reject(file.name(), line, column, value, reason));
        return FileReport.refused();
    }

    /** What the file is if it is no CSV in UTF-8 at all, told by its first bytes; null: it may be. */
    private static Reason foreign(CsvRecords records) {
        if (records.startsWith(0xFF, 0xFE) || records.startsWith(0xFE, 0xFF)) {
            return Reason.of(ReasonCode.FILE_IS_UTF16);
        }
        if (records.startsWith('P', 'K', 3, 4) || records.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return Reason.of(ReasonCode.FILE_IS_A_WORKBOOK);
        }
        return null;
    }

    private static boolean isBlank(CsvRecords records) {
        return isBlank(records, 0);
    }

    private static boolean isBlank(CsvRecords records, int from) {
        for (int cell = from; cell < records.size(); cell++) {
            if (!records.isEmpty(cell) && !records.cell(cell).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> cells(CsvRecords records) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < records.size(); cell++) {
            cells.add(records.cell(cell));
        }
        return cells;
    }
}
