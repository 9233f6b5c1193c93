package receivables.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.ManifestRow;
import receivables.ledger.PrintedLetter;
import receivables.letters.check.CheckedPack;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.outbox.AfterPublication;
import receivables.outbox.ManifestCsv;
import receivables.store.LetterEntry;
import receivables.store.LetterPlace;
import receivables.store.TakenBackNight;

/**
 * For a night whose packs may have been printed before it ran again: which letters must come out of the pile, and packs of those that are
 * new in it. Whoever has not printed yet prints {@code OUTBOX/D}; whoever has takes {@code OUTBOX/D.after/N}. A letter that is the same in
 * both runs is in neither.
 */
final class Supplement {

    static final String PULL_LIST = "pull_list.csv";
    private static final List<String> COLUMNS = List.of("letter_no", "customer_no", "pack", "sequence", "first_page", "pages", "reason");
    private static final int CUSTOMERS = 500;

    private final Shift shift;
    private final Map<String, LetterEntry> now = new TreeMap<>();
    private final TreeSet<String> toPrint = new TreeSet<>();
    private final List<List<Object>> pulled = new ArrayList<>();

    Supplement(Shift shift) {
        this.shift = shift;
    }

    /** Lays it ready in a folder that the release will show; none where nothing differs. */
    void prepare() throws IOException {
        Path folder = AfterPublication.supplement(shift.place().outbox(), shift.businessDate());
        TakeBackStep.clear(folder);
        Optional<TakenBackNight> before = shift.takenBack().find(shift.businessDate());
        if (before.isEmpty()) {
            return;
        }
        shift.letters().forEachEntry(shift.businessDate(), entry -> now.put(entry.letterNo(), entry));
        compare(before.get().past());
        if (pulled.isEmpty() && toPrint.isEmpty()) {
            return;
        }
        pulled.sort(Comparator.comparing((List<Object> row) -> (String) row.get(2)).thenComparing(row -> (Integer) row.get(3)));
        AfterPublication after = AfterPublication.at(folder);
        after.table(PULL_LIST, COLUMNS, pulled);
        print(after.prepared());
        after.seal();
    }

    private void compare(boolean past) {
        List<String> customers = shift.takenBack().customers(shift.businessDate());
        boolean anyPrinted = false;
        now.values().stream().filter(entry -> entry.status() == LetterStatus.READY).forEach(entry -> toPrint.add(entry.letterNo()));
        for (int from = 0; from < customers.size(); from += CUSTOMERS) {
            for (List<PrintedLetter> letters : shift.takenBack().letters(shift.businessDate(),
                    customers.subList(from, Math.min(customers.size(), from + CUSTOMERS))).values()) {
                for (PrintedLetter letter : letters) {
                    if (letter.status() == LetterStatus.READY && !letter.pulled()) {
                        anyPrinted = true;
                        compare(letter);
                    }
                }
            }
        }
        if (past || !anyPrinted) {
            toPrint.clear();
        }
    }

    private void compare(PrintedLetter printed) {
        LetterEntry entry = now.get(printed.letterNo());
        if (entry == null) {
            pull(printed, "the night was run again and has no such letter");
        } else if (entry.status() != LetterStatus.READY) {
            pull(printed, entry.status() == LetterStatus.HELD ? "a gate holds the letter now" : "the letter waits for approval now");
        } else if (shift.letters().contents(shift.businessDate(), List.of(printed.letterNo())).getFirst()
                .equals(printed.letter().withStatus(LetterStatus.READY))) {
            toPrint.remove(printed.letterNo());
        } else {
            pull(printed, "a corrected letter has the same number");
        }
    }

    private void pull(PrintedLetter printed, String reason) {
        pulled.add(List.of(printed.letterNo(), printed.letter().customer().customerNo(), printed.place().pack(),
                printed.place().sequence(), printed.place().firstPage(), printed.place().pages(), reason));
    }

    private void print(Path folder) throws IOException {
        Map<String, LetterPlace> places = shift.letters().places(shift.businessDate());
        List<PackEntry> entries = new ArrayList<>();
        for (String letterNo : toPrint) {
            LetterEntry entry = now.get(letterNo);
            entries.add(new PackEntry(letterNo, entry.customerNo(), entry.kind(), entry.language(), entry.currency(), entry.country(),
                    entry.postcode(), places.get(letterNo).pages(), entry.status()));
        }
        if (entries.isEmpty()) {
            return;
        }
        Path packs = Files.createDirectories(folder.resolve("packs"));
        List<ManifestRow> manifest = new ArrayList<>();
        for (PackPlan plan : new PackOrder(shift.press().envelopes(), shift.settings().run().packLetters()).plan(shift.businessDate(),
                entries)) {
            PackPlan named = new PackPlan("supplement-" + plan.name(), plan.businessDate(), plan.language(), plan.envelope(),
                    plan.entries());
            CheckedPack pack = CheckedPack.write(shift.press(), packs.resolve(named.name() + ".pdf"), named, this::letters);
            if (pack.result() == null) {
                continue;
            }
            manifest.addAll(pack.result().rows());
        }
        ManifestCsv.write(folder, manifest.iterator());
    }

    private Iterator<Letter> letters(PackPlan plan) {
        return plan.entries().stream().map(entry -> shift.letters().contents(shift.businessDate(), List.of(entry.letterNo())).getFirst())
                .iterator();
    }
}
