package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.ledger.Decision;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.Stage;

/**
 * What a customer has been told in one currency, read from the letters themselves and what people said of them, for {@link ConsistencyGate}
 * alone: the code that writes letters keeps its own memory, and a mistake in that one must not hide here. Letters pulled, returned or never
 * posted were not heard.
 */
final class Heard {

    /**
     * One letter's word about one document.
     *
     * @param letterNo empty: the old system's
     * @param payBy null: not known
     * @param stage recorded for the document, null: demanded without a new stage
     * @param demands it asked for the money: no courtesy, and not only listed
     * @param interest minor units of interest demanded with it
     * @param fee minor units of dunning fees stated with it
     */
    record Word(String letterNo, LocalDate day, LocalDate payBy, Stage stage, boolean demands, long interest, long fee) {
    }

    private final Map<String, List<Word>> byDocument = new TreeMap<>();
    private final Map<String, IssuedLetter> letters = new TreeMap<>();
    private final Set<String> unheard = new HashSet<>();

    /** @param open the customer's open items of the currency @param confirmed only what was recorded as posted was posted */
    static Heard of(List<IssuedLetter> letters, List<Decision> decisions, List<OpenItem> open, Currency currency, LocalDate businessDate,
            boolean confirmed) {
        Heard heard = new Heard();
        for (IssuedLetter letter : letters) {
            if (letter.kind().isStage() && letter.currency().equals(currency) && letter.businessDate().isBefore(businessDate)) {
                heard.take(letter, decisions, confirmed);
            }
        }
        open.stream().filter(item -> item.currency().equals(currency)).forEach(item -> heard.opening(item.document()));
        heard.byDocument.values().forEach(words -> words.sort(Comparator.comparing(Word::day).thenComparing(Word::letterNo)));
        return heard;
    }

    private void take(IssuedLetter letter, List<Decision> decisions, boolean confirmed) {
        LocalDate posted = confirmed ? null : letter.mailingDay();
        for (LetterEvent event : letter.events()) {
            posted = confirmed && event.kind() == LetterEvent.Kind.MAILED ? event.date() : posted;
        }
        if (letter.status() != LetterStatus.READY || posted == null || letter.isTakenBack(decisions)) {
            unheard.add(letter.letterNo());
            return;
        }
        letters.put(letter.letterNo(), letter);
        boolean courtesy = letter.kind().stage().isCourtesy();
        for (IssuedLetter.Item item : letter.items()) {
            if (item.section() == LetterSection.FEE) {
                say(item.documentNo(), new Word(letter.letterNo(), posted, letter.payBy(), null, false, 0, item.interest().minor()));
            } else if (item.section() == LetterSection.DEMANDED || item.stage() != null) {
                boolean demands = item.section() == LetterSection.DEMANDED && !courtesy;
                say(item.documentNo(), new Word(letter.letterNo(), posted, letter.payBy(), item.stage(), demands, item.interest().minor(),
                        0));
            }
        }
    }

    private void opening(Document document) {
        if (document.openingStage() != null && document.openingMailedOn() != null) {
            say(document.documentNo(), new Word("", document.openingMailedOn(), null, document.openingStage(),
                    !document.openingStage().isCourtesy(), 0, 0));
        }
    }

    private void say(String documentNo, Word word) {
        byDocument.computeIfAbsent(documentNo, number -> new ArrayList<>()).add(word);
    }

    /** All that was said of the document, oldest first. */
    List<Word> of(String documentNo) {
        return byDocument.getOrDefault(documentNo, List.of());
    }

    /** The latest letter that asked for it, null: none did. */
    Word lastDemand(String documentNo) {
        return of(documentNo).stream().filter(Word::demands).reduce((one, other) -> other).orElse(null);
    }

    /** The word that recorded the document's highest stage, null: none did. */
    Word highest(String documentNo) {
        return of(documentNo).stream().filter(word -> word.stage() != null).max(Comparator.comparing(Word::stage)).orElse(null);
    }

    /** A letter the customer has had, null: there is none of that number. */
    IssuedLetter letter(String letterNo) {
        return letters.get(letterNo);
    }

    /** Letters the customer has had, by number. */
    List<IssuedLetter> letters() {
        return List.copyOf(letters.values());
    }

    /** It was drawn and never reached him. */
    boolean neverReachedHim(String letterNo) {
        return unheard.contains(letterNo);
    }
}
