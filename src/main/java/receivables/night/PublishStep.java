package receivables.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import receivables.account.LossNight;
import receivables.account.NightTally;
import receivables.aging.MetricRow;
import receivables.credit.CompanyCredit;
import receivables.credit.CreditRow;
import receivables.credit.forecast.Forecast;
import receivables.decisions.Outcomes;
import receivables.ledger.Language;
import receivables.ledger.Sums;
import receivables.outbox.Asked;
import receivables.outbox.BankCsv;
import receivables.outbox.CallSheets;
import receivables.outbox.CorrectionsCsv;
import receivables.outbox.DecisionsCsv;
import receivables.outbox.Held;
import receivables.outbox.IntakeCsv;
import receivables.outbox.IntakeLines;
import receivables.outbox.JobTicketCsv;
import receivables.outbox.LateRows;
import receivables.outbox.LettersCsv;
import receivables.outbox.ManifestCsv;
import receivables.outbox.NightCounts;
import receivables.outbox.OutputFile;
import receivables.outbox.PartFiles;
import receivables.outbox.ProofCsv;
import receivables.outbox.RegisteredCsv;
import receivables.outbox.Publication;
import receivables.outbox.Question;
import receivables.outbox.Questions;
import receivables.outbox.RejectsCsv;
import receivables.outbox.Release;
import receivables.outbox.Report;
import receivables.outbox.ReportData;
import receivables.outbox.RunSummary;
import receivables.outbox.Wording;
import receivables.outbox.WorklistWorkbook;
import receivables.proof.ControlTotal;
import receivables.proof.GateResult;
import receivables.proof.Gates;
import receivables.settings.StepName;
import receivables.store.BankLedger;
import receivables.store.Corrections;
import receivables.store.credit.CreditSums;
import receivables.store.ReceiptFacts;
import receivables.store.References;

/**
 * Puts the night's files together aside and shows them to the world by a rename: the last thing that happens. For the night itself the
 * release is promised in the database first, so that whoever finds it half done finishes it; other jobs only rename.
 */
final class PublishStep implements NightStep.Single {

    private final Shift shift;
    private final Supplier<Map<String, Double>> seconds;
    private final String program;
    private final TravellingStatements travelling;
    private ReportData published;
    private Forecast forecast = Forecast.NONE;
    private boolean promised;
    private boolean released;

    PublishStep(Shift shift, Supplier<Map<String, Double>> seconds, String program, TravellingStatements travelling) {
        this.travelling = travelling;
        this.shift = shift;
        this.seconds = seconds;
        this.program = program;
    }

    @Override
    public StepName step() {
        return StepName.PUBLISH;
    }

    /** The release can only go forward from here on, whatever happens. */
    boolean isPromised() {
        return promised;
    }

    /** All is where it belongs; what still fails after it is only the job's own records. */
    boolean isReleased() {
        return released;
    }

    /** What the report says, for the console; null until the step has run. */
    ReportData published() {
        return published;
    }

    @Override
    public void run(Progress progress) throws IOException {
        boolean night = shift.isNight();
        List<ControlTotal> totals = night ? shift.gatekeeper().totals() : List.of();
        List<GateResult> gates = new ArrayList<>(night ? shift.gatekeeper().all() : List.of());
        if (night) {
            gates.add(gates.size() - 1, shift.refusedMoney().asked());
        }
        boolean shut = !Gates.passed(gates);
        // Where an input gate was shut the accounts were computed as held; only totals that do not tie are found after them.
        Held gate = totals.stream().allMatch(ControlTotal::ties) ? Held.none() : Held.everyoneBut(shift.sent());
        Held held = gate;
        List<Question> questions = List.of();
        if (night) {
            travelling.follow();
            FailedLetters failed = FailedLetters.read(shift);
            held = failed.takeOut(gate);
            questions = failed.questions();
        }
        Sums sums = night ? decided() : aged();
        PrintedLetters printed = night ? new PrintedLetters(shift) : null;
        List<MetricRow> company = receivables.aging.Figures.fromSums(sums, shift.businessDate(), shift.settings().company(),
                shift.settings().aging());
        PartFiles.writeCompanyMetrics(shift.partsFolder(), company);
        SortedMap<String, Long> kept = night ? credit(sums) : new TreeMap<>();
        NightDecisions closing = new NightDecisions(shift);
        List<Outcomes.Row> decisions = night ? closing.close() : List.of();
        questions = Stream.concat(questions.stream(), closing.lateQuestions().stream()).toList();
        Publication publication = Publication.begin(shift.place().outbox(), shift.publishedName());
        if (night) {
            DecisionsCsv.write(publication.directory(), decisions, shift.settings().language());
            List<Asked> first = writeNight(publication, printed, held, questions, totals, sums);
            new receivables.store.Figures(shift.database()).put(shift.businessDate(), company);
            new CreditSums(shift.database()).put(shift.businessDate(), kept);
            published = reportData(sums, company, gates, totals, first, printed.packs(), decisions);
        } else {
            publication.writeLines(shift.partsFolder(), EnumSet.of(OutputFile.OPEN_ITEMS, OutputFile.AGING, OutputFile.METRICS));
            published = reportData(sums, company, gates, totals, List.of(), List.of(), List.of());
        }
        if (shift.settings().byteOrderMark()) {
            publication.markForSpreadsheets();
        }
        // It links to every file there is.
        Report.write(publication.directory(), published);
        summary(sums, publication).withFiles(publication.hashes()).write(publication.directory());
        SortedMap<String, String> hashes = publication.seal();
        if (night) {
            shift.beforeRelease().look(hashes);
            shift.nights().putSummary(shift.businessDate(), Files.readString(publication.directory().resolve(RunSummary.FILE_NAME)));
            new Supplement(shift).prepare();
            NightRelease release = new NightRelease(shift.place(), shift.database());
            boolean complete = shift.fileRecords().notReady(shift.businessDate()).isEmpty();
            release.promise(shift.businessDate(), shut || !complete ? 3 : 0, published.whyShut(), hashes);
            promised = true;
            release.finish(shift.businessDate());
        } else {
            Release.finish(shift.place().outbox(), shift.publishedName());
        }
        released = true;
        StepNote.forget(shift);
        TakeBackStep.clear(shift.workFolder());
    }

    /** What the accounts and the steps before them summed up, without what an attempt that was cut off here had counted. */
    private Sums decided() {
        shift.results().putSums(shift.businessDate(), step().code(), new Sums());
        return shift.results().sums(shift.businessDate());
    }

    /** What all customers owe together, what of it is expected to be lost, and when the rest will come. @return sums for later nights */
    private SortedMap<String, Long> credit(Sums sums) {
        CreditSums earlier = new CreditSums(shift.database());
        int told = earlier.ceilingLevel(shift.businessDate());
        CreditRow company = CompanyCredit.row(sums, shift.businessDate(), shift.settings().credit(),
                shift.settings().company().currency());
        PartFiles.writeCompanyCredit(shift.partsFolder(), company, CompanyCredit.alerts(sums, company, told, shift.context().credit()),
                shift.settings().language());
        LossNight losses = LossNight.of(sums, earlier.history(shift.businessDate(),
                shift.settings().credit().losses().historyMonths()), shift.context().credit());
        PartFiles.writeLosses(shift.partsFolder(), losses, shift.settings().language());
        forecast = Forecast.of(sums, earlier.forecasts(shift.businessDate()), shift.businessDate());
        PartFiles.writeForecast(shift.partsFolder(), forecast);
        SortedMap<String, Long> kept = new TreeMap<>(losses.kept());
        kept.putAll(forecast.kept());
        CreditSums.keepCeilingLevel(kept, CompanyCredit.standing(company, told, shift.settings().credit()));
        return kept;
    }

    /** What a job that may not write to the ledger counted. */
    private Sums aged() {
        Sums sums = new Sums();
        StepNote.SUMS.read(shift, decider()).forEach(counted -> sums.add(counted.name(), counted.amount()));
        return sums;
    }

    /** The step that went over the accounts. */
    private StepName decider() {
        return shift.isNight() ? StepName.ACCOUNTS : StepName.AGING;
    }

    /** Every row and letter as it is published, and with them the counts. @return the most urgent questions of the worklist */
    private List<Asked> writeNight(Publication publication, PrintedLetters printed, Held held, List<Question> questions,
            List<ControlTotal> totals, Sums sums)
            throws IOException {
        Path directory = publication.directory();
        Language language = shift.settings().language();
        Sums counted = new Sums();
        NightTally tally = new NightTally(counted);
        // The workbook takes as long as all the others together; it is made of the worklist's rows alone.
        try (SideBySide beside = new SideBySide(1)) {
            Questions worklist = new Questions(shift.partsFolder(), questions, new Asked.Sources(
                    numbers -> new References(shift.database()).customerNames(numbers, shift.businessDate()),
                    numbers -> new ReceiptFacts(shift.database()).receipts(numbers, shift.businessDate()),
                    numbers -> new BankLedger(shift.database()).ordered(numbers, shift.businessDate())));
            beside.give(() -> WorklistWorkbook.write(directory, worklist, shift.businessDate(), language));
            publication.writeLines(shift.partsFolder(), OutputFile.ofLines());
            List<Asked> first = new LateRows(directory, shift.partsFolder(), language, tally).write(held, worklist);
            LettersCsv.write(directory, printed.letters().iterator(), held, tally);
            writeNightFiles(publication, printed, totals, held);
            shift.results().putSums(shift.businessDate(), step().code(), counted);
            sums.addAll(counted);
            beside.finish();
            return first;
        }
    }

    private void writeNightFiles(Publication publication, PrintedLetters printed, List<ControlTotal> totals, Held held) throws IOException {
        Path directory = publication.directory();
        List<ControlTotal> proved = new ArrayList<>(totals);
        proved.addAll(shift.gatekeeper().bankTotals());
        ProofCsv.write(directory, proved);
        BankCsv.write(directory, new BankLedger(shift.database()).rows(shift.businessDate()));
        RejectsCsv.write(directory, rejects().iterator(), shift.settings().language());
        CorrectionsCsv.write(directory, new Corrections(shift.database()).list(shift.businessDate()));
        IntakeCsv.write(directory, shift.fileRecords().of(shift.businessDate()), shift.settings().language());
        ManifestCsv.write(directory, printed.manifest().iterator());
        RegisteredCsv.write(directory, printed.registered(shift));
        JobTicketCsv.write(directory, printed.tickets());
        for (JobTicketCsv.Row pack : printed.tickets()) {
            publication.add(shift.packsFolder().resolve(pack.pack() + ".pdf"), "packs/" + pack.pack() + ".pdf");
        }
        // What a gate holds back begins nothing: no dossier goes to a lawyer.
        for (Path dossier : held.isNone() ? new DossierFiles(shift.workFolder()).list() : List.<Path>of()) {
            publication.add(dossier, "dossiers/" + dossier.getFileName());
        }
        new StatementFiles(shift).publish(publication);
        new CallSheets(shift.partsFolder(), shift.businessDate(), shift.mailingDay(), shift.settings().language()).write(directory,
                shift.references().staff(shift.businessDate()));
    }

    private List<RejectsCsv.Row> rejects() {
        return shift.rejects().list(shift.businessDate()).stream()
                .map(reject -> new RejectsCsv.Row(reject.file(), reject.line(), reject.column(), reject.value(), reject.reason())).toList();
    }

    private List<String> intake() {
        IntakeLines lines = new IntakeLines(shift.settings().language());
        return Stream.concat(lines.files(shift.fileRecords().of(shift.businessDate())).stream(), lines.causes(rejects()).stream()).toList();
    }

    private ReportData reportData(Sums sums, List<MetricRow> company, List<GateResult> gates, List<ControlTotal> totals,
            List<Asked> firstQuestions,
            List<ReportData.Pack> packs, List<Outcomes.Row> decisions) {
        NightCounts counts = new NightCounts(sums, shift.settings().company().currency());
        ReportNotes notes = new ReportNotes(shift, CompanyCredit.row(sums, shift.businessDate(), shift.settings().credit(),
                shift.settings().company().currency()));
        Wording wording = Wording.in(shift.settings().language());
        List<ReportData.Gate> shown = gates.stream().map(gate ->
                new ReportData.Gate(gate.gate(), gate.state(), wording.sentence(gate.reason()).strip())).toList();
        boolean night = shift.isNight();
        return new ReportData(shift.businessDate(), night ? shift.mailingDay() : null,
                shift.settings().company().name().in(shift.settings().language()), shift.settings().language(),
                ReportData.CompanyNight.of(counts.currencies(), shift.settings().company().currency(), shift.context().dunning().rates(),
                        counts.aging()),
                counts.currencies(), counts.matched(), counts.aging(), notes.dso(company),
                counts.letters(), counts.work(), firstQuestions, counts.holds(),
                HeldItems.largest(shift.context().dunning().rates()).add(StepNote.HELD_ITEMS.read(shift, decider())).rows(),
                counts.actions(), shown, totals, packs, TopOverdue.largest().add(StepNote.TOP_OVERDUE.read(shift, decider())).rows(),
                counts.maturities(), forecast.rows(), night ? intake() : List.of(),
                notes.notes(counts, NightDecisions.summary(decisions), totals));
    }

    private RunSummary summary(Sums sums, Publication publication) {
        TreeMap<String, Long> counts = new TreeMap<>();
        TreeMap<String, String> amounts = new TreeMap<>();
        for (ReportData.CurrencyNight night : published.currencies()) {
            String code = night.currency().getCurrencyCode();
            counts.put("open_items_" + code, night.openItems());
            counts.put("receipts_" + code, night.receipts());
            amounts.put("receivables_" + code, receivables.money.Money.ofMinor(night.receivables(), night.currency()).plain());
            amounts.put("overdue_" + code, receivables.money.Money.ofMinor(night.overdue(), night.currency()).plain());
            amounts.put("money_in_" + code, receivables.money.Money.ofMinor(night.moneyIn(), night.currency()).plain());
        }
        counts.put("letters", published.letters().stream().mapToLong(ReportData.Letters::letters).sum());
        counts.put("worklist", published.work().stream().mapToLong(ReportData.Work::items).sum());
        if (shift.isNight()) {
            counts.put("rejects", (long) shift.rejects().list(shift.businessDate()).size());
        }
        TreeMap<String, String> versions = new TreeMap<>(Map.of("program", program, "java", Runtime.version().toString(), "config",
                shift.settings().hash(), "database", shift.database().isEmbedded() ? "embedded" : "server"));
        Map<String, Long> milliseconds = new java.util.LinkedHashMap<>();
        seconds.get().forEach((step, took) -> milliseconds.put(step, Math.round(took * 1000)));
        return new RunSummary(shift.businessDate(), shift.job(), shift.run(), versions, counts, amounts, milliseconds, published.gates(),
                new TreeMap<>());
    }
}
