package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import receivables.account.NightTally;
import receivables.account.RulesEdition;
import receivables.intake.Archive;
import receivables.ledger.ArchivedFile;
import receivables.ledger.Sums;
import receivables.ledger.wording.Sentence;
import receivables.outbox.Asked;
import receivables.outbox.BankCsv;
import receivables.outbox.CallSheets;
import receivables.outbox.CorrectionsCsv;
import receivables.outbox.DecisionsCsv;
import receivables.outbox.ExitCode;
import receivables.outbox.Figures;
import receivables.outbox.Held;
import receivables.outbox.IntakeCsv;
import receivables.outbox.LateRows;
import receivables.outbox.LettersCsv;
import receivables.outbox.ManifestCsv;
import receivables.outbox.OutputFile;
import receivables.outbox.Outcome;
import receivables.outbox.ProofCsv;
import receivables.outbox.Publication;
import receivables.outbox.PublishedFiles;
import receivables.outbox.Questions;
import receivables.outbox.RegisteredCsv;
import receivables.outbox.RejectsCsv;
import receivables.outbox.RunSummary;
import receivables.outbox.Wording;
import receivables.outbox.WorklistWorkbook;
import receivables.proof.ControlTotal;
import receivables.proof.Gates;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.store.BankLedger;
import receivables.store.Corrections;
import receivables.store.FileRecords;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.ReceiptFacts;
import receivables.store.References;
import receivables.store.Rejects;
import receivables.store.TakenBack;

/**
 * {@code verify}: computes a night again in memory, from what it saw and with the settings it had, and compares with what it stored and
 * published: every row of every CSV, every letter, every pack to the byte, every total and mark in the database. The report, the job ticket
 * and dossiers are compared with their recorded hashes, and {@code run.json} with what the database keeps of it.
 *
 * <p>A night that an older edition of the rules decided is not decided again: see {@link AsPublished}.
 */
public final class Verify {

    private final LocalDate date;

    /** @param date the night, null: the last one */
    public Verify(LocalDate date) {
        this.date = date;
    }

    public Outcome on(Desk desk) {
        return desk.read(this::compare);
    }

    private Outcome compare(Records records) throws IOException {
        Night night = records.releasedNight(date);
        Path published = records.place().outbox().resolve(night.businessDate().toString());
        Differences differences = new Differences();
        if (!Files.isDirectory(published)) {
            throw new RefusedException("verify.no_folder", published, night.businessDate());
        }
        List<ArchivedFile> files = new FileRecords(records.database()).archived(night.businessDate());
        List<String> missing = new Archive(records.place().archive()).missing(files);
        if (!missing.isEmpty()) {
            throw new RefusedException(missing.stream().map(Sentence::worded).toList());
        }
        SortedMap<String, String> hashes = comparePublished(night, published, differences);
        compareSummary(records, night, published, differences);
        boolean older = night.rulesEdition() < RulesEdition.CURRENT;
        if (older) {
            new AsPublished(records, night, published, differences).compare();
        } else {
            compareComputed(records, night, published, hashes, differences);
        }
        changedSettings(records, night).forEach(records.out());
        if (differences.isNone()) {
            return older ? records.done("verify.as_published", night.businessDate(), night.rulesEdition(),
                                RulesEdition.CURRENT, hashes.size())
                    : records.done("verify.identical", night.businessDate(), hashes.size());
        }
        Wording words = records.words();
        List<String> found = words.said(differences.found());
        found.forEach(records.out());
        return new Outcome(ExitCode.FAILED, words.text("verify.differs", night.businessDate(), Figures.count(found.size()),
                found.getFirst()),
                List.of());
    }

    /** The folder against its own run.json, and against what the database keeps of it. */
    private static SortedMap<String, String> comparePublished(Night night, Path published, Differences differences) throws IOException {
        SortedMap<String, String> now = PublishedFiles.hashes(published);
        SortedMap<String, String> recorded = now.containsKey(RunSummary.FILE_NAME) ? PublishedFiles.recorded(published) : null;
        if (recorded == null) {
            differences.add("verify.missing_in", RunSummary.FILE_NAME, published);
        } else {
            for (String name : union(now.keySet(), recorded.keySet())) {
                if (!name.equals(RunSummary.FILE_NAME) && !Objects.equals(now.get(name), recorded.get(name))) {
                    differences.add(unlikeRecorded(now.get(name), recorded.get(name)), name);
                }
            }
        }
        if (differences.isNone() && !PublishedFiles.outputHash(now).equals(night.outputHash())) {
            differences.add("verify.folder_hash");
        }
        return now;
    }

    /** Nights of an earlier program version kept no summary. */
    private static void compareSummary(Records records, Night night, Path published, Differences differences) throws IOException {
        Path file = published.resolve(RunSummary.FILE_NAME);
        Optional<String> kept = new Nights(records.database()).summary(night.businessDate());
        if (kept.isPresent() && Files.exists(file) && !Files.readString(file).equals(kept.get())) {
            differences.add("verify.not_the_one", RunSummary.FILE_NAME);
        }
    }

    private static String unlikeRecorded(String now, String recorded) {
        if (now == null) {
            return "verify.missing";
        }
        return recorded == null ? "verify.not_published_by_night" : "verify.other_file";
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static void compareComputed(Records records, Night night, Path published, SortedMap<String, String> hashes,
            Differences differences) throws IOException {
        Path folder = Files.createTempDirectory("receivables-verify");
        try {
            compareComputed(records, night, published, hashes, folder, differences);
        } finally {
            PastNight.delete(folder);
        }
    }

    private static void compareComputed(Records records, Night night, Path published, SortedMap<String, String> hashes, Path folder,
            Differences differences)
            throws IOException {
        NightAgain again = NightAgain.of(records, night);
        LettersAgain letters = new LettersAgain(records, night.businessDate(), again.past().press(), differences);
        NightFiles files = new NightFiles(records.database(), again, letters, folder.resolve("parts"));
        files.write();
        letters.compareNumbers();
        Sums withLastNight = new Sums();
        withLastNight.addAll(files.sums());
        List<ControlTotal> totals = again.gatekeeper().totals(withLastNight);
        boolean tie = totals.stream().allMatch(ControlTotal::ties);
        compareGates(night, again, tie, differences);
        SortedSet<String> sent = tie ? new TreeSet<>() : new TakenBack(records.database()).sent(night.businessDate(),
                customer -> again.past().settings().policyOf(customer).dunning().mailingConfirm());
        letters.draw(folder.resolve("packs"), again.past().settings().run().packLetters(), !tie, sent);
        comparePacks(letters, hashes, differences);
        // as the night did: a row that holds some customers leaves the others' actions
        if (!tie || !Gates.passed(again.gatekeeper().input())) {
            files.marks().forgetActions();
        }
        Held held = (tie ? Held.none() : Held.everyoneBut(sent)).withLetters(letters.failed(), letters.customersOf(letters.failed()));
        Publication publication = Publication.begin(folder, night.businessDate().toString());
        publication.writeLines(folder.resolve("parts"), OutputFile.ofLines());
        NightTally tally = new NightTally(files.sums());
        LocalDate date = night.businessDate();
        Questions worklist = new Questions(folder.resolve("parts"), files.lateQuestions(), new Asked.Sources(
                numbers -> new References(records.database()).customerNames(numbers, date),
                numbers -> new ReceiptFacts(records.database()).receipts(numbers, date),
                numbers -> new BankLedger(records.database()).ordered(numbers, date)));
        new LateRows(publication.directory(), folder.resolve("parts"), again.past().settings().language(), tally).write(held, worklist);
        LettersCsv.write(publication.directory(), letters.letterRows(), held, tally);
        DecisionsCsv.write(publication.directory(), files.decisions(), again.past().settings().language());
        writeOthers(records, night, again, letters, totals, worklist, publication.directory());
        if (again.past().settings().byteOrderMark()) {
            publication.markForSpreadsheets();
        }
        new StoredNight(records.database(), again).compare(files, letters, differences);
        compareFiles(published, publication.directory(), letters, differences);
    }

    private static void compareGates(Night night, NightAgain again, boolean tie, Differences differences) {
        boolean shut = !tie || again.context().gate().isShut();
        boolean wasShut = night.isHeld();
        if (shut != wasShut) {
            differences.add(wasShut ? "verify.gate_was_shut" : "verify.gate_is_shut",
                    night.gates().isEmpty() ? Sentence.of("status.gates_passed") : night.gates().replace("\n", "; "));
        }
    }

    private static void comparePacks(LettersAgain letters, SortedMap<String, String> hashes, Differences differences) {
        if (!letters.areDrawn()) {
            return;
        }
        Set<String> packs = hashes.keySet().stream().filter(name -> name.startsWith("packs/") && name.endsWith(".pdf"))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : union(packs, letters.packHashes().keySet())) {
            String again = letters.packHashes().get(name);
            if (!Objects.equals(hashes.get(name), again)) {
                differences.add(unlikeDrawn(again, hashes.get(name)), name);
            }
        }
    }

    private static void writeOthers(Records records, Night night, NightAgain again, LettersAgain letters, List<ControlTotal> totals,
            Questions worklist, Path target)
            throws IOException {
        List<ControlTotal> proved = new ArrayList<>(totals);
        proved.addAll(again.gatekeeper().bankTotals());
        ProofCsv.write(target, proved);
        BankCsv.write(target, new BankLedger(records.database()).rows(night.businessDate()));
        RejectsCsv.write(target, new Rejects(records.database()).list(night.businessDate()).stream()
                .map(reject -> new RejectsCsv.Row(reject.file(), reject.line(), reject.column(), reject.value(), reject.reason()))
                .iterator(), again.past().settings().language());
        CorrectionsCsv.write(target, new Corrections(records.database()).list(night.businessDate()));
        IntakeCsv.write(target, new FileRecords(records.database()).of(night.businessDate()), again.past().settings().language());
        ManifestCsv.write(target, letters.manifestRows());
        RegisteredCsv.write(target, letters.registeredRows());
        WorklistWorkbook.write(target, worklist, night.businessDate(), again.past().settings().language());
        new CallSheets(worklist.partsDirectory(), night.businessDate(), again.context().dunning().mailingDay(),
                again.past().settings().language()).write(target, new References(records.database()).staff(night.businessDate()));
    }

    private static void compareFiles(Path published, Path again, LettersAgain letters, Differences differences) throws IOException {
        Set<OutputFile> compared = EnumSet.allOf(OutputFile.class);
        compared.remove(OutputFile.JOB_TICKET);
        if (!letters.failed().isEmpty()) {
            // the night put a question about each of these letters on the worklist after the accounts were written
            compared.remove(OutputFile.WORKLIST);
        }
        if (!letters.areDrawn()) {
            compared.remove(OutputFile.MANIFEST);
            compared.remove(OutputFile.REGISTERED);
        }
        if (!Files.exists(published.resolve(OutputFile.BANK.fileName()))) {
            // nights from before bank statements were read published no such file
            compared.remove(OutputFile.BANK);
        }
        if (!Files.exists(published.resolve(OutputFile.INTAKE.fileName()))) {
            // nor the counts of each file's rows
            compared.remove(OutputFile.INTAKE);
        }
        if (!Files.exists(published.resolve(OutputFile.DECISIONS.fileName()))) {
            // nor what became of decisions
            compared.remove(OutputFile.DECISIONS);
            compared.remove(OutputFile.CORRECTIONS);
        }
        for (OutputFile file : compared) {
            TextComparison.compare(file.fileName(), published.resolve(file.fileName()), again.resolve(file.fileName()), differences);
        }
        Path workbook = published.resolve(WorklistWorkbook.FILE_NAME);
        if (letters.failed().isEmpty() && Files.exists(workbook)
                && Files.mismatch(workbook, again.resolve(WorklistWorkbook.FILE_NAME)) >= 0) {
            differences.add("verify.workbook", WorklistWorkbook.FILE_NAME);
        }
        compareSheets(published.resolve(CallSheets.FOLDER), again.resolve(CallSheets.FOLDER), differences);
    }

    /** Nights from before there were call sheets published none. */
    private static void compareSheets(Path published, Path again, Differences differences) throws IOException {
        if (!Files.isDirectory(published)) {
            return;
        }
        SortedMap<String, String> then = PublishedFiles.hashes(published);
        SortedMap<String, String> now = Files.isDirectory(again) ? PublishedFiles.hashes(again) : new TreeMap<>();
        for (String name : union(then.keySet(), now.keySet())) {
            if (!Objects.equals(then.get(name), now.get(name))) {
                differences.add("verify.workbook", CallSheets.FOLDER + "/" + name);
            }
        }
    }

    private static String unlikeDrawn(String again, String published) {
        if (again == null) {
            return "verify.no_such_pack";
        }
        return published == null ? "verify.not_published" : "verify.other_bytes";
    }

    /** What the configuration has become since is no difference of the night, but whoever verifies it wants to know. */
    private static List<String> changedSettings(Records records, Night night) throws IOException {
        SortedMap<String, String> then = PastNight.of(records, night).settings().content();
        try {
            SortedMap<String, String> now = Settings.load(records.place().config(), records.place().jobs()).content();
            List<String> changed = new ArrayList<>();
            for (String name : union(then.keySet(), now.keySet())) {
                if (!Objects.equals(then.get(name), now.get(name))) {
                    changed.add(name);
                }
            }
            return changed.isEmpty() ? List.of()
                    : List.of(records.words().text("verify.settings_changed", String.join(", ", changed)));
        } catch (SettingsException mistakes) {
            return List.of(records.words().text("verify.settings_wrong", records.words().said(mistakes.sentences().getFirst())));
        }
    }
}
