package receivables.intake.statement;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankRules;
import receivables.ledger.bank.BankStatement;

/**
 * A file of bank statements as it lies in the inbox: in one of the formats, or a zip of such files. Each member of a zip is a file of its
 * own: a broken one is refused alone.
 */
public final class StatementFile {

    /** As for workbooks: a zip that unpacks to more is no zip of statements. */
    private static final long LARGEST_UNPACKED = 400_000_000;
    private static final int MOST_MEMBERS = 1_000;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final Tables NO_TABLES = new Tables() {
        @Override
        public boolean isOne(Path member, String name) {
            return false;
        }

        @Override
        public void read(Path member, String name, StatementSink sink) {
            throw new IllegalStateException("none is a table");
        }
    };

    /** Takes what is read, with the name of the file it stands in: a zip and its member are written {@code may.zip/10.xml}. */
    public interface Sink {

        void line(BankLine line);

        /** What the payer of the line that was given last says of it. */
        void advice(RemittanceAdvice advice);

        void statement(BankStatement statement);

        void refusedLine(String file, int place, String field, String value, Reason reason, StatementSink.Unread unread);

        void note(String file, int place, String field, String value, Reason text);

        /**
         * A file, or a member of a zip, is refused as a whole.
         * @param firstStatement this statement and all after it are to be forgotten, with their lines
         */
        void refusedFile(String file, int place, String field, String value, Reason reason, int firstStatement);
    }

    /** Tables by profile, which may lie in a zip beside statements, or alone. */
    public interface Tables {

        /** @param name of the member, without its folders */
        boolean isOne(Path member, String name) throws IOException;

        /** Gives the sink its lines and statements. */
        void read(Path member, String name, StatementSink sink) throws IOException, UnreadableFileException;
    }

    /** Says of a member of a zip whether it is a table of ours. */
    @FunctionalInterface
    public interface TableTest {

        boolean isOne(Path member, String name) throws IOException;
    }

    private StatementFile() {
    }

    /** Whether the file is a statement in one of the formats, or a zip with such files or tables in it. */
    public static boolean isOne(Path path, TableTest tables) throws IOException {
        byte[] head = head(path);
        return StatementFormat.of(head).isPresent() || isZip(head) && holdsStatements(path, tables);
    }

    public static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(StatementFormat.HEAD);
        }
    }

    /** A file that is no zip of tables. @param name as rejects show it */
    public static void read(Path path, String name, LocalDate knownOn, BankRules rules, Sink sink) throws IOException {
        read(path, name, knownOn, rules, NO_TABLES, sink);
    }

    /** @param name as rejects show it */
    public static void read(Path path, String name, LocalDate knownOn, BankRules rules, Tables tables, Sink sink) throws IOException {
        Numbering numbering = new Numbering(sink);
        if (isZip(head(path))) {
            readZip(path, name, knownOn, rules, tables, numbering);
            return;
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            readOne(in, name, knownOn, rules, NO_TABLES, numbering);
        }
    }

    private static void readZip(Path path, String name, LocalDate knownOn, BankRules rules, Tables tables, Numbering numbering)
            throws IOException {
        long[] unpacked = {0};
        try (ZipInputStream zip = members(path)) {
            int members = 0;
            for (ZipEntry member = zip.getNextEntry(); member != null; member = zip.getNextEntry()) {
                members++;
                if (members > MOST_MEMBERS) {
                    throw new TooLargeException(ReasonCode.ZIP_HAS_TOO_MANY_FILES, MOST_MEMBERS);
                }
                if (!member.isDirectory()) {
                    Unpacked content = new Unpacked(zip, unpacked);
                    readOne(content, name + "/" + Shown.value(member.getName()), knownOn, rules, tables, numbering);
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (TooLargeException large) {
            numbering.refuse(name, new UnreadableFileException(0, "", "", large.code, large.limit), 1);
        } catch (CutOffException cutOff) {
            numbering.refuse(name, new UnreadableFileException(0, "", "", ReasonCode.ZIP_IS_CUT_OFF), 1);
        } catch (ZipException | IllegalArgumentException broken) {
            String why = Shown.value(String.valueOf(broken.getMessage()));
            numbering.refuse(name, new UnreadableFileException(0, "", "", ReasonCode.ZIP_IS_DAMAGED, why), 1);
        }
    }

    /** Names are written in UTF-8 or, on Chinese machines, in their own encoding. */
    private static ZipInputStream members(Path path) throws IOException {
        Charset names = hasNamesIn(path, StandardCharsets.UTF_8) || !hasNamesIn(path, CHINESE) ? StandardCharsets.UTF_8 : CHINESE;
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)), names);
    }

    private static boolean hasNamesIn(Path path, Charset charset) throws IOException {
        try (ZipFile directory = new ZipFile(path.toFile(), charset)) {
            Collections.list(directory.entries());
            return true;
        } catch (ZipException | IllegalArgumentException otherwise) {
            return false;
        }
    }

    private static void readOne(InputStream in, String name, LocalDate knownOn, BankRules rules, Tables tables, Numbering numbering)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, StatementFormat.HEAD);
        buffered.mark(StatementFormat.HEAD);
        byte[] head = buffered.readNBytes(StatementFormat.HEAD);
        buffered.reset();
        Optional<StatementFormat> format = StatementFormat.of(head);
        int first = numbering.begin(name);
        try {
            if (format.isPresent()) {
                format.get().reader(knownOn, rules).read(buffered, numbering);
            } else if (!isTableRead(buffered, name, tables, numbering)) {
                throw new UnreadableFileException(0, "", "", ReasonCode.STATEMENT_FILE_IS_UNKNOWN, StatementFormat.seenIn(head));
            }
        } catch (UnreadableFileException broken) {
            numbering.refuse(name, broken, first);
        } catch (ArithmeticException overflow) {
            numbering.refuse(name,
                    new UnreadableFileException(0, "", "", ReasonCode.STATEMENT_IS_TOO_LARGE), first);
        }
    }

    /** False: it is no table of ours either, and nothing was read. */
    private static boolean isTableRead(InputStream content, String name, Tables tables, StatementSink sink)
            throws IOException, UnreadableFileException {
        if (tables == NO_TABLES) {
            return false;
        }
        Path spooled = spooled(content);
        try {
            String plain = withoutFolders(name);
            boolean table = tables.isOne(spooled, plain);
            if (table) {
                tables.read(spooled, plain, sink);
            }
            return table;
        } finally {
            Files.delete(spooled);
        }
    }

    /** Tables are read more than once, so a member of a zip has to lie somewhere. */
    private static Path spooled(InputStream content) throws IOException {
        Path file = Files.createTempFile("intake", ".member");
        try (OutputStream out = Files.newOutputStream(file)) {
            content.transferTo(out);
        } catch (IOException broken) {
            Files.delete(file);
            throw broken;
        }
        return file;
    }

    private static String withoutFolders(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static boolean isTable(InputStream content, String name, TableTest tables) throws IOException {
        Path spooled = spooled(content);
        try {
            return tables.isOne(spooled, withoutFolders(name));
        } finally {
            Files.delete(spooled);
        }
    }

    private static boolean holdsStatements(Path path, TableTest tables) throws IOException {
        try (ZipInputStream zip = members(path)) {
            long[] unpacked = {0};
            int members = 0;
            for (ZipEntry member = zip.getNextEntry(); member != null && members < MOST_MEMBERS; member = zip.getNextEntry()) {
                members++;
                if (member.getName().equals("[Content_Types].xml")) {
                    return false; // a workbook
                }
                Unpacked content = new Unpacked(zip, unpacked);
                byte[] head = content.readNBytes(StatementFormat.HEAD);
                InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
                if (!member.isDirectory() && (StatementFormat.of(head).isPresent() || isTable(whole, member.getName(), tables))) {
                    return true;
                }
                content.transferTo(OutputStream.nullOutputStream());
            }
        } catch (CutOffException cutOff) {
            return true; // it may hold money: so it is refused by name, and letters wait, instead of being left lying
        } catch (ZipException | TooLargeException | IllegalArgumentException broken) {
            return false;
        }
        return false;
    }

    private static boolean isZip(byte[] head) {
        return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** Numbers statements through all members of a file, and adds the member's name to what is said of it. */
    private static final class Numbering implements StatementSink {

        private final Sink sink;
        private String file = "";
        private int before;
        private int last;

        Numbering(Sink sink) {
            this.sink = sink;
        }

        /** @return the number its first statement will have */
        int begin(String name) {
            file = name;
            before = last;
            return before + 1;
        }

        void refuse(String name, UnreadableFileException broken, int first) {
            sink.refusedFile(name, broken.place(), broken.field(), broken.value(), broken.reason(), first);
        }

        @Override
        public void line(BankLine line) {
            last = Math.max(last, before + line.statement());
            sink.line(before == 0 ? line : line.ofStatement(before + line.statement()));
        }

        @Override
        public void advice(RemittanceAdvice advice) {
            sink.advice(advice);
        }

        @Override
        public void statement(BankStatement statement) {
            last = Math.max(last, before + statement.statement());
            sink.statement(before == 0 ? statement : statement.ofStatement(before + statement.statement()));
        }

        @Override
        public void refused(int place, String field, String value, Reason reason, Unread unread) {
            sink.refusedLine(file, place, field, value, reason, unread);
        }

        @Override
        public void note(int place, String field, String value, Reason text) {
            sink.note(file, place, field, value, text);
        }
    }

    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        private final ReasonCode code;
        private final long limit;

        TooLargeException(ReasonCode code, long limit) {
            super(code + " " + limit);
            this.code = code;
            this.limit = limit;
        }
    }

    /** A zip of which only the beginning lies here. */
    private static final class CutOffException extends ZipException {

        private static final long serialVersionUID = 1;

        CutOffException() {
            super("ends in the middle, as when an upload was broken off");
        }
    }

    /** A member of a zip: counts what really comes out, and stops when it is too much. Closing it leaves the zip open. */
    private static final class Unpacked extends InputStream {

        private final ZipInputStream zip;
        private final long[] unpacked;

        Unpacked(ZipInputStream zip, long[] unpacked) {
            this.zip = zip;
            this.unpacked = unpacked;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = unpack(into, offset, length);
            unpacked[0] += Math.max(read, 0);
            if (unpacked[0] > LARGEST_UNPACKED) {
                throw new TooLargeException(ReasonCode.ZIP_IS_TOO_LARGE, LARGEST_UNPACKED / 1_000_000);
            }
            return read;
        }

        private int unpack(byte[] into, int offset, int length) throws IOException {
            try {
                return zip.read(into, offset, length);
            } catch (EOFException end) {
                throw new CutOffException();
            }
        }
    }
}
