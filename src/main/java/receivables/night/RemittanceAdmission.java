package receivables.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import receivables.intake.remittance.AdviceClues;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.store.Remittances;
import receivables.store.Remittances.Found;
import receivables.store.Remittances.OfFile;

/**
 * Finds the receipts of remittance advice that came as messages: by trace or check number, else by payer, total and date where that is one
 * receipt only and no second advice claims it; one that travels with a line of a statement belongs to that line's receipt, or to the one
 * that the line tells of. An advice without its receipt waits, and is looked at again whenever money comes in.
 */
final class RemittanceAdmission {

    /** An advice that has found no receipt in so many days never will. */
    private static final int WAITING_DAYS = 120;
    /** Money that came in so long before its advice may still be meant by it. */
    private static final int DAYS_BEFORE = 60;

    private final Shift shift;
    private final LocalDate businessDate;
    private final Remittances remittances;
    private final Map<BankPlace, String> tellers;
    /** Receipts that were found to have an advice tonight: one explains one. */
    private final Set<String> explained = new HashSet<>();

    /** @param tellers the receipts that lines of further files tell of, by those lines */
    RemittanceAdmission(Shift shift, Map<BankPlace, String> tellers) {
        this.tellers = tellers;
        this.shift = shift;
        this.businessDate = shift.businessDate();
        this.remittances = new Remittances(shift.database());
    }

    void run() {
        remittances.clear(businessDate);
        List<OfFile> waiting = remittances.waiting(businessDate.minusDays(WAITING_DAYS), businessDate);
        if (waiting.isEmpty()) {
            return;
        }
        List<OfFile> once = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        List<Found> found = new ArrayList<>();
        for (OfFile one : waiting) {
            if (one.advice().bankLine() > 0) {
                ofItsLine(one, found);
            } else if (seen.add(one.fingerprint())) {
                once.add(one);
            }
        }
        if (!once.isEmpty()) {
            find(once, found);
        }
        remittances.found(found, businessDate);
        tell(once.size(), found);
    }

    private void ofItsLine(OfFile one, List<Found> found) {
        String told = tellers.get(new BankPlace(one.fileId(), one.advice().bankLine()));
        String receiptNo = told == null ? remittances.receiptOfLine(one.fileId(), one.advice().bankLine()) : told;
        Receipt receipt = receiptNo == null || explained.contains(receiptNo) ? null : remittances.receipt(receiptNo, businessDate);
        if (receipt != null && one.advice().isIn(receipt.currency())) {
            explained.add(receiptNo);
            found.add(new Found(one, receipt));
        }
    }

    private void find(List<OfFile> waiting, List<Found> found) {
        boolean tonight = waiting.stream().anyMatch(one -> one.advice().knownOn().equals(businessDate));
        Map<OfFile, List<Receipt>> named = new LinkedHashMap<>();
        Map<OfFile, List<Receipt>> fitting = new LinkedHashMap<>();
        remittances.unexplained(tonight ? businessDate.minusDays(DAYS_BEFORE) : businessDate, businessDate, receipt -> {
            for (OfFile one : waiting) {
                if (AdviceClues.names(one.advice(), receipt)) {
                    named.computeIfAbsent(one, none -> new ArrayList<>()).add(receipt);
                } else if (AdviceClues.fits(one.advice(), receipt)) {
                    fitting.computeIfAbsent(one, none -> new ArrayList<>()).add(receipt);
                }
            }
        });
        Map<OfFile, Receipt> chosen = new LinkedHashMap<>();
        named.forEach((one, receipts) -> put(chosen, one,
                AdviceClues.theOne(one.advice(), receipts.stream().filter(receipt -> !explained.contains(receipt.receiptNo())).toList())));
        Set<String> taken = new TreeSet<>(explained);
        chosen.values().forEach(receipt -> taken.add(receipt.receiptNo()));
        Payers payers = new Payers(fitting);
        fitting.forEach((one, receipts) -> {
            List<Receipt> his = receipts.stream().filter(receipt -> !taken.contains(receipt.receiptNo()) && payers.same(one, receipt))
                    .toList();
            if (!chosen.containsKey(one) && his.size() == 1) {
                chosen.put(one, his.getFirst());
            }
        });
        Map<String, Integer> claims = new HashMap<>();
        chosen.values().forEach(receipt -> claims.merge(receipt.receiptNo(), 1, Integer::sum));
        chosen.forEach((one, receipt) -> {
            if (claims.get(receipt.receiptNo()) == 1) {
                found.add(new Found(one, receipt));
            }
        });
    }

    private static void put(Map<OfFile, Receipt> chosen, OfFile one, Receipt receipt) {
        if (receipt != null) {
            chosen.put(one, receipt);
        }
    }

    private void tell(int came, List<Found> found) {
        long left = came - found.stream().filter(one -> one.advice().advice().bankLine() == 0).count();
        Notices notices = new Notices(shift, "remittance");
        if (left > 0) {
            notices.add(Reason.of(ReasonCode.ADVICES_WAIT, left));
        }
        notices.write();
    }

    /** Whether an advice and a receipt are of one payer: the same name or account, or names and accounts of one customer. */
    private final class Payers {

        private final Map<String, ? extends Set<String>> customers;

        Payers(Map<OfFile, List<Receipt>> fitting) {
            Set<String> clues = new TreeSet<>();
            fitting.forEach((one, receipts) -> {
                clues.addAll(clues(one));
                receipts.forEach(receipt -> clues.addAll(clues(receipt)));
            });
            customers = remittances.customers(clues);
        }

        boolean same(OfFile one, Receipt receipt) {
            Set<String> clues = clues(one);
            Set<String> his = clues(receipt);
            return clues.stream().anyMatch(his::contains) || customersOf(clues).stream().anyMatch(customersOf(his)::contains);
        }

        private Set<String> customersOf(Set<String> clues) {
            Set<String> found = new TreeSet<>();
            clues.forEach(clue -> found.addAll(customers.containsKey(clue) ? customers.get(clue) : Set.of()));
            return found;
        }

        private static Set<String> clues(OfFile one) {
            return clues(one.advice().payerName(), one.advice().payerAccount());
        }

        private static Set<String> clues(Receipt receipt) {
            return clues(receipt.payerName(), receipt.payerAccount());
        }

        private static Set<String> clues(String name, String account) {
            Set<String> clues = new TreeSet<>(Set.of(Remittances.nameKey(name), Remittances.accountKey(account)));
            clues.remove("");
            return clues;
        }
    }
}
