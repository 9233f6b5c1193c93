package receivables.dunning;

import static receivables.ledger.ReasonCode.BOOKS_SAY_OPEN;
import static receivables.ledger.ReasonCode.BOOKS_SAY_SETTLED;
import static receivables.ledger.ReasonCode.IT_ADDS_UP_TO;
import static receivables.ledger.ReasonCode.SAID_AT_STAGE;
import static receivables.ledger.ReasonCode.SAID_DEMANDED;
import static receivables.ledger.ReasonCode.SAID_FEES;
import static receivables.ledger.ReasonCode.SAID_FIRMLY;
import static receivables.ledger.ReasonCode.SAID_INTEREST;
import static receivables.ledger.ReasonCode.SAID_NOTHING;
import static receivables.ledger.ReasonCode.SAID_PAY_BY;
import static receivables.ledger.ReasonCode.SAID_TO_NOBODY;
import static receivables.ledger.ReasonCode.SAYS_AS_DUE;
import static receivables.ledger.ReasonCode.SAYS_AT_STAGE;
import static receivables.ledger.ReasonCode.SAYS_CITES;
import static receivables.ledger.ReasonCode.SAYS_DATED;
import static receivables.ledger.ReasonCode.SAYS_DEMANDS;
import static receivables.ledger.ReasonCode.SAYS_DEMANDS_FROM;
import static receivables.ledger.ReasonCode.SAYS_FEES;
import static receivables.ledger.ReasonCode.SAYS_FIRST;
import static receivables.ledger.ReasonCode.SAYS_FRIENDLY;
import static receivables.ledger.ReasonCode.SAYS_INTEREST;
import static receivables.ledger.ReasonCode.SAYS_IS_SUPPLEMENT;
import static receivables.ledger.ReasonCode.SAYS_LEADS;
import static receivables.ledger.ReasonCode.SAYS_NOTHING;
import static receivables.ledger.ReasonCode.SAYS_PAY_BY;
import static receivables.ledger.ReasonCode.SAYS_TOTAL;
import static receivables.ledger.ReasonCode.SAYS_TWICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem.EarlierDemand;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.ledger.OpenItem;
import receivables.ledger.Reason;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * Reads a finished letter against all that this customer was told before and against the books, and names every two sentences that cannot
 * both stand (rule 7). It shares nothing with the code that writes letters: it knows the letter as it will be printed, the letters as they
 * were recorded, and the case.
 *
 * <p>Letter 260302-… of 2 March demands A by 9 March; tonight's letter, mailed on 6 March, demands A again: held, both sentences on the
 * worklist.
 */
public final class ConsistencyGate {

    private static final Set<DecisionAction> ENDS_INTEREST = Set.of(DecisionAction.WAIVE, DecisionAction.CHARGE);

    private final Letter letter;
    private final DunningCase dunningCase;
    private final Heard heard;
    private final Map<String, OpenItem> open = new HashMap<>();
    private final List<Contradiction> found = new ArrayList<>();

    private ConsistencyGate(Letter letter, DunningCase dunningCase, boolean confirmed) {
        this.letter = letter;
        this.dunningCase = dunningCase;
        this.heard = Heard.of(dunningCase.letters(), dunningCase.decisions(), dunningCase.items(), letter.currency(),
                letter.businessDate(), confirmed);
        dunningCase.items().stream().filter(item -> !item.isSettled()).forEach(item -> open.put(item.document().documentNo(), item));
    }

    /**
     * @param confirmed for this customer only what was recorded as posted was posted
     * @return every contradiction, in the order of the letter's lines; none: it may go
     */
    public static List<Contradiction> of(Letter letter, DunningCase dunningCase, boolean confirmed) {
        ConsistencyGate gate = new ConsistencyGate(letter, dunningCase, confirmed);
        gate.read();
        return List.copyOf(gate.found);
    }

    private void read() {
        sums();
        tone();
        turn();
        Set<String> seen = new HashSet<>();
        for (LetterItem line : letter.items()) {
            boolean money = line.section() != LetterSection.FEE && line.section() != LetterSection.CREDIT;
            if (money && !seen.add(line.documentNo())) {
                found(Reason.of(SAID_NOTHING, line.documentNo()), Reason.of(SAYS_TWICE, line.documentNo()));
            }
            if (money) {
                books(line);
                stage(line);
                citation(line);
            }
            if (line.section() == LetterSection.DEMANDED) {
                deadline(line);
                interest(line);
                fees(line);
            }
        }
        memory(seen);
    }

    private void found(Reason before, Reason now) {
        found.add(new Contradiction(letter.letterNo(), before, now));
    }

    private static Reason said(receivables.ledger.ReasonCode code, Heard.Word word, String documentNo, Object detail) {
        return Reason.of(code, word.letterNo().isEmpty() ? "-" : word.letterNo(), word.day(), documentNo, detail);
    }

    /** The lines make up the figures. */
    private void sums() {
        long demanded = 0;
        long interest = 0;
        for (LetterItem line : letter.items()) {
            demanded += line.demanded().minor();
            interest += line.interest().minor();
            if (line.section() != LetterSection.DEMANDED && !line.demanded().isZero()) {
                found(Reason.of(SAID_NOTHING, line.documentNo()), Reason.of(SAYS_DEMANDS, line.documentNo(), line.demanded()));
            }
        }
        total(demanded, letter.demanded());
        total(interest, letter.interest());
        total(letter.demanded().minor() + letter.interest().minor(), letter.payable());
        if (letter.payBy() == null || letter.payBy().isBefore(letter.mailingDay())) {
            found(Reason.of(SAYS_DATED, letter.mailingDay()), Reason.of(SAYS_PAY_BY, letter.payBy() == null ? "-" : letter.payBy()));
        }
    }

    private void total(long lines, Money stated) {
        if (lines != stated.minor()) {
            found(Reason.of(IT_ADDS_UP_TO, stated.withMinor(lines)), Reason.of(SAYS_TOTAL, stated));
        }
    }

    /** Whoever was written to firmly about what is still open is not written to softly. */
    private void tone() {
        if (letter.tone() == Tone.FIRM) {
            return;
        }
        for (IssuedLetter earlier : heard.letters()) {
            boolean about = earlier.items().stream().anyMatch(item -> item.section() == LetterSection.DEMANDED
                    && open.containsKey(item.documentNo()));
            if (earlier.tone() == Tone.FIRM && about) {
                found(Reason.of(SAID_FIRMLY, earlier.letterNo(), earlier.mailingDay()), Reason.of(SAYS_FRIENDLY));
                return;
            }
        }
        if (letter.kind().stage().isAtLeast(Stage.LETTER_2)) {
            found(Reason.of(SAYS_LEADS, Reason.word("stage", letter.kind())), Reason.of(SAYS_FRIENDLY));
        }
    }

    /** A demand is no softer than what leads among its items; a supplement demands nothing that leads. */
    private void turn() {
        for (LetterItem line : letter.items()) {
            Heard.Word highest = heard.highest(line.documentNo());
            boolean late = line.section() == LetterSection.DEMANDED || line.section() == LetterSection.EARLIER;
            if (highest == null || !late || highest.stage().isCourtesy() || letter.turn() == Turn.COURTESY) {
                continue;
            }
            boolean above = highest.stage().compareTo(letter.kind().stage()) > 0;
            boolean demanded = line.section() == LetterSection.DEMANDED;
            if (letter.turn() == Turn.DEMAND && above) {
                found(said(SAID_AT_STAGE, highest, line.documentNo(), Reason.word("stage", highest.stage())),
                        Reason.of(SAYS_LEADS, Reason.word("stage", letter.kind())));
            } else if (letter.turn() == Turn.SUPPLEMENT && demanded && above) {
                found(said(SAID_AT_STAGE, highest, line.documentNo(), Reason.word("stage", highest.stage())),
                        Reason.of(SAYS_IS_SUPPLEMENT, line.documentNo()));
            }
        }
    }

    /** What is demanded is open; what is not demanded of an open amount is held, or covered by money we have. */
    private void books(LetterItem line) {
        OpenItem item = open.get(line.documentNo());
        if (item == null) {
            found(Reason.of(BOOKS_SAY_SETTLED, line.documentNo()), Reason.of(SAYS_DEMANDS, line.documentNo(), line.open()));
            return;
        }
        Reason books = Reason.of(BOOKS_SAY_OPEN, line.documentNo(), item.open());
        if (!line.open().equals(item.open())) {
            found(books, Reason.of(SAYS_DEMANDS, line.documentNo(), line.open()));
        } else if (line.demanded().minor() > item.open().minor()) {
            found(books, Reason.of(SAYS_DEMANDS, line.documentNo(), line.demanded()));
        }
        boolean less = line.section() == LetterSection.DEMANDED && line.demanded().minor() < item.open().minor();
        if (less && line.hold().isEmpty() && available() == 0) {
            found(books, Reason.of(SAYS_DEMANDS, line.documentNo(), line.demanded()));
        }
    }

    /** Money on account and open credits of the currency, which may cover. */
    private long available() {
        long sum = dunningCase.receipts().stream().filter(receipt -> receipt.left().currency().equals(letter.currency()))
                .mapToLong(receipt -> receipt.left().minor()).sum();
        return sum + dunningCase.items().stream().filter(item -> !item.document().isDebit() && item.currency().equals(letter.currency()))
                .mapToLong(item -> item.open().minor()).sum();
    }

    /**
     * No stage falls, none is taken twice but after an objection or by the last demand made again, and a courtesy is for what nobody
     * demanded.
     */
    private void stage(LetterItem line) {
        Heard.Word highest = heard.highest(line.documentNo());
        boolean asked = line.section() == LetterSection.DEMANDED;
        Heard.Word demand = heard.lastDemand(line.documentNo());
        if (asked && letter.turn() == Turn.COURTESY && demand != null) {
            found(said(SAID_DEMANDED, demand, line.documentNo(), ""), Reason.of(SAYS_AS_DUE, line.documentNo()));
            return;
        }
        if (line.stage() != null && line.stage().compareTo(letter.kind().stage()) > 0) {
            found(Reason.of(SAYS_LEADS, Reason.word("stage", letter.kind())),
                    Reason.of(SAYS_AT_STAGE, line.documentNo(), Reason.word("stage", line.stage())));
        }
        if (line.stage() == null || highest == null) {
            return;
        }
        boolean again = line.stage() == highest.stage() && (line.objected() != null || line.stage() == Stage.LAWYER);
        if (!again && line.stage().compareTo(highest.stage()) <= 0) {
            found(said(SAID_AT_STAGE, highest, line.documentNo(), Reason.word("stage", highest.stage())),
                    Reason.of(SAYS_AT_STAGE, line.documentNo(), Reason.word("stage", line.stage())));
        }
    }

    /**
     * A cited letter was posted, reached him, asked for this very item, and is cited with its own dates; what was asked for is not called
     * new.
     */
    private void citation(LetterItem line) {
        boolean says = line.section() == LetterSection.EARLIER || line.section() == LetterSection.DEMANDED
                && letter.turn() != Turn.COURTESY;
        if (!says) {
            return;
        }
        Heard.Word last = heard.lastDemand(line.documentNo());
        EarlierDemand cited = line.earlier();
        if (cited == null) {
            if (last != null) {
                found(said(SAID_DEMANDED, last, line.documentNo(), ""), Reason.of(SAYS_FIRST, line.documentNo()));
            }
            return;
        }
        Reason cites = Reason.of(SAYS_CITES, line.documentNo(), cited.letterNo().isEmpty() ? "-" : cited.letterNo(), cited.mailedOn(),
                cited.payBy());
        if (heard.neverReachedHim(cited.letterNo())) {
            found(Reason.of(SAID_TO_NOBODY, cited.letterNo()), cites);
        } else if (last == null) {
            found(Reason.of(SAID_NOTHING, line.documentNo()), cites);
        } else if (!last.letterNo().equals(cited.letterNo()) || !last.day().equals(cited.mailedOn()) || last.payBy() != null
                && !last.payBy().equals(cited.payBy())) {
            found(said(SAID_DEMANDED, last, line.documentNo(), ""), cites);
        }
    }

    /** Nobody is asked again while the day he was given has not passed. */
    private void deadline(LetterItem line) {
        for (Heard.Word word : heard.of(line.documentNo())) {
            if (word.demands() && word.payBy() != null && !word.payBy().isBefore(letter.mailingDay())) {
                found(said(SAID_PAY_BY, word, line.documentNo(), word.payBy()),
                        Reason.of(SAYS_DEMANDS_FROM, line.documentNo(), letter.mailingDay()));
                return;
            }
        }
    }

    /** Interest once demanded is demanded still, unless it was paid, given up, charged, or its principal credited. */
    private void interest(LetterItem line) {
        for (Heard.Word word : heard.of(line.documentNo())) {
            if (word.interest() > line.interest().minor() && !isEnded(line.documentNo())) {
                found(said(SAID_INTEREST, word, line.documentNo(), line.interest().withMinor(word.interest())),
                        Reason.of(SAYS_INTEREST, line.documentNo(), line.interest()));
                return;
            }
        }
    }

    private void fees(LetterItem line) {
        long now = letter.items().stream().filter(other -> other.section() == LetterSection.FEE
                && other.documentNo().equals(line.documentNo()))
                .mapToLong(other -> other.interest().minor()).sum();
        for (Heard.Word word : heard.of(line.documentNo())) {
            if (word.fee() > now && !isEnded(line.documentNo())) {
                found(said(SAID_FEES, word, line.documentNo(), line.interest().withMinor(word.fee())),
                        Reason.of(SAYS_FEES, line.documentNo(), line.interest().withMinor(now)));
                return;
            }
        }
    }

    /** Something was said or booked by which what letters claimed beside the document may have become less. */
    private boolean isEnded(String documentNo) {
        Set<String> letters = new TreeSet<>();
        heard.of(documentNo).forEach(word -> letters.add(word.letterNo()));
        for (Allocation allocation : dunningCase.allocations()) {
            boolean paid = allocation.effect() == AllocationKind.INTEREST && letters.contains(allocation.documentNo());
            if (paid || allocation.effect() == AllocationKind.CREDIT_NOTE && allocation.documentNo().equals(documentNo)) {
                return true;
            }
        }
        return dunningCase.decisions().stream().anyMatch(decision -> ENDS_INTEREST.contains(decision.action())
                && (isEmpty(decision.documentNo()) ? isEmpty(decision.receiptNo()) && namesOneOf(letters, decision)
                : decision.documentNo().equals(documentNo)));
    }

    private static boolean namesOneOf(Set<String> letters, Decision decision) {
        String letterNo = isEmpty(decision.letterNo()) ? decision.refersTo() : decision.letterNo();
        return isEmpty(letterNo) || letters.contains(letterNo);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    /**
     * What was demanded and is open still stands somewhere on the letter, unless money we have covers it. Consent is to items: such a
     * letter names its own alone.
     */
    private void memory(Set<String> named) {
        if (letter.turn() == Turn.COURTESY || letter.kind().stage() == Stage.LAWYER) {
            return;
        }
        for (OpenItem item : dunningCase.items()) {
            String documentNo = item.document().documentNo();
            Heard.Word last = heard.lastDemand(documentNo);
            boolean late = item.document().dueDate().isBefore(letter.mailingDay());
            if (item.document().isDebit() && !item.isSettled() && item.currency().equals(letter.currency()) && last != null && late
                    && !named.contains(documentNo)
                    && available() < item.open().minor()) {
                found(said(SAID_DEMANDED, last, documentNo, ""), Reason.of(SAYS_NOTHING, documentNo));
            }
        }
    }
}
