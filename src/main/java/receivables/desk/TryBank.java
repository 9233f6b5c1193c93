package receivables.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import receivables.intake.UnreadableFileException;
import receivables.intake.statement.StatementFile;
import receivables.intake.table.ProfileText;
import receivables.intake.table.TableFile;
import receivables.intake.table.TableGuess;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.table.TableProfile;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.TableProfileFiles;
import receivables.settings.Workplace;

/**
 * {@code try-bank}: how a file of a bank, or a list of an ERP, would be read, and whether it ties; where no profile describes it, one is
 * made of what is in the file, with the reason for each column and what nothing proves. Reads the file and the settings; writes the
 * profile it is told to save, and nothing else.
 */
public final class TryBank {

    private static final String BANKS = "banks";

    private final Path file;
    private final String profileName;
    private final String saveAs;
    private final LocalDate day;

    /** A profile, and how it was come by. @param guess null: it is one of the settings */
    private record Choice(TableProfile profile, TableGuess guess) {
    }

    /**
     * @param profileName the profile to read it with; null: the one that fits
     * @param saveAs what the profile is to be called; null: it is not saved
     * @param day of statements that name none
     */
    public TryBank(Path file, String profileName, String saveAs, LocalDate day) {
        this.file = file;
        this.profileName = profileName;
        this.saveAs = saveAs;
        this.day = day;
    }

    public Outcome tell(Path config, Path jobs, Consumer<String> out) {
        Settings settings;
        Wording words = Wording.in(Workplace.language(config));
        try {
            settings = Settings.load(config, jobs);
        } catch (SettingsException wrong) {
            return Desk.mistaken(words, wrong);
        }
        if (!Files.isRegularFile(file)) {
            return Desk.refused(words, "try_bank.no_file", file);
        }
        if (saveAs != null && !saveAs.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            return Desk.refused(words, "try_bank.name", saveAs);
        }
        try {
            return StatementFile.isOne(file, (member, name) -> false) ? statement(settings, out) : table(settings, config, out);
        } catch (UnreadableFileException broken) {
            String where = broken.field().isEmpty() ? "" : ", " + broken.field();
            return Desk.refused(words, "try_bank.broken", file.getFileName() + where, broken.reason());
        } catch (IOException failed) {
            return Desk.refused(words, "try_bank.unreadable", file, failed.getMessage());
        } catch (ArithmeticException overflow) {
            return Desk.refused(words, "try_bank.too_large", file.getFileName());
        }
    }

    /** A format that needs no profile. */
    private Outcome statement(Settings settings, Consumer<String> out) throws IOException {
        if (saveAs != null || profileName != null) {
            return Desk.refused(Wording.in(settings.language()), "try_bank.needs_no_profile", file.getFileName());
        }
        TriedStatement tried = new TriedStatement();
        StatementFile.read(file, file.getFileName().toString(), day, settings.bankRules(), tried);
        Wording wording = Wording.in(settings.language());
        String format = tried.statements().isEmpty() ? "" : tried.statements().getFirst().source();
        TryBankScreen screen = new TryBankScreen(wording, tried);
        out.accept(screen.text(wording.text("try_bank.statement", format), "", List.of(), ""));
        return new Outcome(ExitCode.DONE, wording.text("try_bank.done", tried.lines(), tried.refusedLines()), List.of());
    }

    private Outcome table(Settings settings, Path config, Consumer<String> out) throws IOException, UnreadableFileException {
        Choice choice = choice(settings);
        if (saveAs != null && choice.guess == null) {
            return Desk.refused(Wording.in(settings.language()), "try_bank.reads_already", choice.profile.name());
        }
        TableFile table = TableFile.open(file, file.getFileName().toString(), choice.profile);
        if (choice.profile.isList()) {
            return list(settings, table, out);
        }
        TriedStatement tried = new TriedStatement();
        table.statements(file.getFileName().toString(), day, tried);
        Wording wording = Wording.in(settings.language());
        TryBankScreen screen = new TryBankScreen(wording, tried);
        String profile = choice.guess == null ? wording.text("try_bank.profile", choice.profile.name(), "config/banks")
                : wording.text("try_bank.made");
        String content = choice.guess == null ? "" : written(choice.guess, wording);
        out.accept(screen.text(TryBankScreen.shape(wording, table), profile, choice.guess == null ? List.of()
                : choice.guess.findings(), content));
        if (saveAs == null) {
            return new Outcome(ExitCode.DONE, wording.text("try_bank.done", tried.lines(), tried.refusedLines()), List.of());
        }
        return save(config, content, wording);
    }

    /** Rows as they would become customers and documents; which of them are known already only a night can tell. */
    private Outcome list(Settings settings, TableFile table, Consumer<String> out) throws IOException, UnreadableFileException {
        Wording wording = Wording.in(settings.language());
        TriedList tried = new TriedList(wording);
        table.list(file.getFileName().toString(), settings.company().currency(), tried);
        out.accept(tried.text(TryBankScreen.shape(wording, table),
                wording.text("try_bank.profile", table.profile().name(), "config/erp")));
        return new Outcome(ExitCode.DONE, wording.text("try_bank.done", tried.rows(), tried.refusedRows()), List.of());
    }

    private Choice choice(Settings settings) throws IOException, UnreadableFileException {
        if (profileName != null) {
            TableProfile named = settings.tables().all().stream().filter(one -> one.name().equals(profileName)).findFirst().orElse(null);
            if (named == null) {
                throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_PROFILE_IS_UNKNOWN, profileName,
                        Reason.of(ReasonCode.ENUMERATED, settings.tables().all().stream().map(TableProfile::name).toList()));
            }
            return new Choice(named, null);
        }
        List<TableProfile> fitting = TableFile.fitting(file, file.getFileName().toString(), settings.tables());
        if (fitting.size() > 1) {
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_FITS_SEVERAL_CHOOSE,
                    Reason.of(ReasonCode.NAMED, fitting.stream().map(TableProfile::name).toList()));
        }
        if (!fitting.isEmpty()) {
            return new Choice(fitting.getFirst(), null);
        }
        TableGuess guess = TableGuess.of(file, file.getFileName().toString(), saveAs == null ? "my-bank" : saveAs,
                settings.company().currency().getCurrencyCode());
        return new Choice(asWritten(guess, Wording.in(settings.language())), guess);
    }

    /** What is shown is what the saved file would do. */
    private static TableProfile asWritten(TableGuess guess, Wording words) throws UnreadableFileException {
        try {
            return TableProfileFiles.of("config/banks/" + guess.profile().name() + ".yml", ProfileText.of(guess.profile(), List.of()));
        } catch (SettingsException wrong) {
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_GIVES_NO_PROFILE,
                    words.said(wrong.sentences().getFirst()));
        }
    }

    private String written(TableGuess guess, Wording wording) {
        List<String> remarks = new ArrayList<>(List.of(wording.text("try_bank.made_from", file.getFileName())));
        guess.doubts().forEach(doubt -> remarks.add(TryBankScreen.sentence(wording, doubt)));
        return ProfileText.of(guess.profile(), remarks);
    }

    private Outcome save(Path config, String content, Wording wording) throws IOException {
        Path target = config.resolve(BANKS).resolve(saveAs + ".yml");
        if (Files.exists(target) && !isSketch(target)) {
            return Desk.refused(wording, "try_bank.is_there", target);
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, content, StandardCharsets.UTF_8);
        return new Outcome(ExitCode.DONE, wording.text("try_bank.saved", target), List.of());
    }

    private static boolean isSketch(Path profile) throws IOException {
        try (Stream<String> lines = Files.lines(profile)) {
            return lines.allMatch(line -> line.isBlank() || line.startsWith("#"));
        }
    }
}
