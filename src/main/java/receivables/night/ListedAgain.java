package receivables.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.store.BankDetails;
import receivables.store.BankDetails.Detail;
import receivables.store.BankDetails.Listed;
import receivables.store.BankLedger;
import receivables.store.BankLedger.Entered;
import receivables.store.BankLedger.Fate;

/**
 * Receipts that a table lists for one of our accounts after a statement of a former night has brought the same money: they are set aside,
 * each for one line, so that it makes no difference whether the table or the statement comes first.
 */
final class ListedAgain {

    /** The day a table gives may be the value date or the booking date of the statement's line. */
    private static final int DAYS = 10;

    private final Shift shift;
    private final LocalDate businessDate;
    private final BankLedger ledger;
    private final BankDetails details;
    /** Rows set aside by their file and the file that has brought them. */
    private final Map<List<String>, Integer> told = new LinkedHashMap<>();

    ListedAgain(Shift shift, BankLedger ledger) {
        this.shift = shift;
        this.businessDate = shift.businessDate();
        this.ledger = ledger;
        this.details = new BankDetails(shift.database(), ledger);
    }

    void run() {
        Map<String, String> accounts = details.accounts();
        // without statements every receipt of the night would be read for nothing
        if (!accounts.isEmpty()) {
            Map<String, List<Listed>> byAccount = new TreeMap<>();
            for (Listed one : details.listedTonight(businessDate)) {
                String account = accounts.get(BankLedger.accountKey(one.receipt().ownAccount()));
                if (account != null) {
                    byAccount.computeIfAbsent(account, none -> new ArrayList<>()).add(one);
                }
            }
            byAccount.forEach(this::setAside);
        }
        Notices notices = new Notices(shift, "listed");
        told.entrySet().stream().sorted(Comparator.comparing(one -> String.join("\n", one.getKey())))
                .map(one -> Reason.of(ReasonCode.ROWS_SET_ASIDE, one.getKey().getFirst(), one.getValue(), one.getKey().getLast()))
                .forEach(notices::add);
        notices.write();
    }

    private void setAside(String account, List<Listed> listed) {
        LocalDate from = listed.stream().map(one -> one.receipt().valueDate()).min(LocalDate::compareTo).orElseThrow().minusDays(DAYS);
        LocalDate to = listed.stream().map(one -> one.receipt().valueDate()).max(LocalDate::compareTo).orElseThrow().plusDays(DAYS);
        Map<String, Integer> gone = new HashMap<>();
        Map<String, Entered> known = new HashMap<>();
        details.rowsAside(account, from, to).forEach(row -> {
            gone.merge(row.bookedOn() + " " + row.amount(), 1, Integer::sum);
            known.put(row.lineKey(), row);
        });
        Map<String, List<Detail>> free = new HashMap<>();
        for (Detail line : details.of(account, from, to)) {
            String booked = line.bookedOn() + " " + line.amount();
            if (line.fate() == Fate.RECEIPT && gone.merge(booked, -1, Integer::sum) < 0) {
                free.computeIfAbsent(line.currency() + " " + line.amount(), none -> new ArrayList<>()).add(line);
            }
        }
        List<Listed> rows = new ArrayList<>();
        List<Entered> entered = new ArrayList<>();
        for (Listed one : listed) {
            Entered aside = aside(account, one, known.get(one.receipt().receiptNo()),
                    free.getOrDefault(one.receipt().currency() + " " + one.receipt().amount().minor(), List.of()));
            if (aside != null) {
                rows.add(one);
                entered.add(aside);
            }
        }
        if (!rows.isEmpty()) {
            details.setAside(rows, entered, businessDate);
            tell(rows, entered);
        }
    }

    /** @param before the same row as it came on a former night; null: it is new @return null: the row is a receipt of its own */
    private static Entered aside(String account, Listed row, Entered before, List<Detail> free) {
        long amount = row.receipt().amount().minor();
        if (before != null && before.amount() == amount) {
            return BankDetails.rowAside(account, before.bookedOn(), row.fileId(), row.line(), amount, before.lineKey(), before.asideFor());
        }
        LocalDate day = row.receipt().valueDate();
        for (Detail line : free) {
            if (day.equals(line.valueDate()) || day.equals(line.bookedOn())) {
                free.remove(line);
                return BankDetails.rowAside(account, line.bookedOn(), row.fileId(), row.line(), amount, row.receipt().receiptNo(),
                        line.fileId());
            }
        }
        return null;
    }

    private void tell(List<Listed> rows, List<Entered> entered) {
        List<Long> files = new ArrayList<>(entered.stream().map(Entered::asideFor).toList());
        rows.forEach(row -> files.add(row.fileId()));
        Map<Long, String> names = ledger.fileNames(files.stream().distinct().toList());
        for (int index = 0; index < rows.size(); index++) {
            told.merge(List.of(names.get(rows.get(index).fileId()), names.get(entered.get(index).asideFor())), 1, Integer::sum);
        }
    }
}
