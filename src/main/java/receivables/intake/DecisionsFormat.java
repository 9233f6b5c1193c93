package receivables.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.digest.Sha256;
import receivables.money.Money;

/**
 * {@code decisions*.csv}, and the rows of a worklist workbook in which an action was chosen. A decision without a number is numbered by its
 * content, so the same row sent again is the same decision.
 */
final class DecisionsFormat implements Format {

    private static final String[] NAMES = {
        "action*", "customer_no", "document_no", "receipt_no", "letter_no", "amount", "currency", "date", "reason", "by*", "decision_no",
                "decided_on", "refers_to", "rate"};
    private static final Columns COLUMNS = Columns.of(NAMES);
    /**
     * A workbook's row also says which question it answers, and that is part of its content: the same answer to a later question is another
     * decision.
     */
    private static final Columns WORKLIST_COLUMNS = Columns.of(Stream.concat(Stream.of(NAMES),
            Stream.of("item_no", "since", "choice_1", "choice_2", "choice_3")).toArray(String[]::new));
    private static final int ACTION = COLUMNS.at("action");
    private static final int CUSTOMER_NO = COLUMNS.at("customer_no");
    private static final int DOCUMENT_NO = COLUMNS.at("document_no");
    private static final int RECEIPT_NO = COLUMNS.at("receipt_no");
    private static final int LETTER_NO = COLUMNS.at("letter_no");
    private static final int AMOUNT = COLUMNS.at("amount");
    private static final int CURRENCY = COLUMNS.at("currency");
    private static final int RATE = COLUMNS.at("rate");
    private static final BigDecimal LARGEST_RATE = new BigDecimal("1000000000");
    private static final int RATE_DECIMALS = 10;
    private static final int DATE = COLUMNS.at("date");
    private static final int DECISION_NO = COLUMNS.at("decision_no");
    private static final int REFERS_TO = COLUMNS.at("refers_to");
    private static final int ITEM_NO = WORKLIST_COLUMNS.at("item_no");
    private static final int FIRST_CHOICE = WORKLIST_COLUMNS.at("choice_1");
    /** What a chosen suggestion is made of, a line each; documents follow. */
    private static final int CHOSEN_CUSTOMER = 1;
    private static final int CHOSEN_AMOUNT = 2;
    private static final int CHOSEN_DOCUMENTS = 3;
    /** A reference may be an action's or worklist item's number, which is put together from several. */
    private static final int LONGEST_REFERENCE = 180;
    private static final int CONTENT_DIGITS = 24;

    private final IntakeContext context;
    private final Columns columns;

    private DecisionsFormat(IntakeContext context, Columns columns) {
        this.context = context;
        this.columns = columns;
    }

    static DecisionsFormat ofFile(IntakeContext context) {
        return new DecisionsFormat(context, COLUMNS);
    }

    static DecisionsFormat ofWorklist(IntakeContext context) {
        return new DecisionsFormat(context, WORKLIST_COLUMNS);
    }

    /** Of a customer who goes by another number, the former one is named as well. */
    @Override
    public List<Integer> customers(Row row) {
        boolean renumbered = row.raw(ACTION).equalsIgnoreCase(DecisionAction.CUSTOMER_IS.name());
        return renumbered ? List.of(CUSTOMER_NO, REFERS_TO) : List.of(CUSTOMER_NO);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public int customerColumn() {
        return CUSTOMER_NO;
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        if (columns != WORKLIST_COLUMNS) {
            take(row, known, sink, row.key(DOCUMENT_NO), "");
            return;
        }
        if (!choose(row)) {
            return;
        }
        List<String> documents = row.keys(DOCUMENT_NO);
        for (int place = 0; place < documents.size(); place++) {
            take(row, known, sink, documents.get(place), documents.size() == 1 ? "" : "-" + (place + 1));
            if (row.isRefused()) {
                // what is wrong with the row is wrong with it once
                return;
            }
        }
    }

    /**
     * Puts into the row what the chosen suggestion says, or the action's name alone where its meaning was chosen with it.
     *
     * @return false: the row is refused
     */
    private static boolean choose(Row row) {
        String chosen = row.raw(ACTION);
        if (!chosen.matches("[1-3]")) {
            row.set(ACTION, chosen.strip().split("\\s", 2)[0]);
            return true;
        }
        String[] suggestion = row.raw(FIRST_CHOICE + Integer.parseInt(chosen) - 1).split("\n", -1);
        if (suggestion.length <= CHOSEN_DOCUMENTS) {
            row.refuse(ACTION, ReasonCode.SUGGESTION_IS_NONE);
            return false;
        }
        row.set(ACTION, suggestion[0]);
        row.set(CUSTOMER_NO, suggestion[CHOSEN_CUSTOMER]);
        row.set(AMOUNT, suggestion[CHOSEN_AMOUNT]);
        row.set(DOCUMENT_NO, String.join("|", Arrays.asList(suggestion).subList(CHOSEN_DOCUMENTS, suggestion.length)));
        return true;
    }

    /** @param part which of the row's documents it is about, behind the decision's number; empty: the row has one */
    private void take(Row row, Known known, IntakeSink sink, String documentNo, String part) {
        DecisionAction action = row.choice(ACTION, DecisionAction.values());
        String customerNo = row.key(CUSTOMER_NO);
        String receiptNo = row.key(RECEIPT_NO);
        // what the worklist calls a question may stand in either column, and may be longer than any letter's number
        boolean question = row.raw(LETTER_NO).contains("/");
        String letterNo = question ? "" : row.key(LETTER_NO);
        Currency currency = row.currency(CURRENCY, context.company().currency());
        Money amount = row.amountAboveZero(AMOUNT, currency, ReasonCode.LEAVE_EMPTY_FOR_THE_WHOLE);
        BigDecimal rate = rate(row);
        LocalDate date = row.date(DATE);
        String reason = row.text(COLUMNS.at("reason"), 2000);
        String by = row.key(COLUMNS.at("by"));
        String decisionNo = (row.has(DECISION_NO) ? row.key(DECISION_NO) : contentNo(row)) + part;
        LocalDate decidedOn = row.date(COLUMNS.at("decided_on"));
        String refersTo = refersTo(row, action, question);
        if (action != null) {
            checkComplete(row, action);
        }
        // a payer who pays for several customers is no customer himself
        if (action != DecisionAction.PAYER_IS || !customerNo.equals(Customer.COLLECTIVE)) {
            known.customer(row, CUSTOMER_NO);
        }
        if (!row.isRefused()) {
            sink.decision(row.line(), new Decision(
                    decisionNo, action, customerNo, documentNo, receiptNo, letterNo, amount, date, reason, by,
                    decidedOn == null ? context.businessDate() : decidedOn, refersTo, context.businessDate(), rate));
        }
    }

    private static BigDecimal rate(Row row) {
        BigDecimal rate = row.decimal(RATE, RATE_DECIMALS, BigDecimal.ZERO, LARGEST_RATE);
        if (rate != null && rate.signum() == 0) {
            row.refuse(RATE, ReasonCode.CELL_IS_ZERO_RATE);
            return null;
        }
        return rate;
    }

    /** A line of the worklist is named by its number, which a workbook's row bears. */
    private String refersTo(Row row, DecisionAction action, boolean question) {
        if (row.has(REFERS_TO)) {
            return row.key(REFERS_TO, LONGEST_REFERENCE);
        }
        if (question) {
            return row.key(LETTER_NO, LONGEST_REFERENCE);
        }
        return action == DecisionAction.DISMISS && columns == WORKLIST_COLUMNS ? row.key(ITEM_NO, LONGEST_REFERENCE) : "";
    }

    /** A decision that does not say whom or what it is about could only be guessed at. */
    private void checkComplete(Row row, DecisionAction action) {
        switch (action) {
            case ALLOCATE -> need(row, action, RECEIPT_NO);
            case UNALLOCATE -> need(row, action, RECEIPT_NO, DOCUMENT_NO, REFERS_TO);
            case WRITE_OFF -> need(row, action, DOCUMENT_NO, RECEIPT_NO);
            case DISPUTE -> need(row, action, DOCUMENT_NO);
            case CHARGE, WAIVE -> need(row, action, RECEIPT_NO, DOCUMENT_NO, LETTER_NO, CUSTOMER_NO);
            case REFUND -> need(row, action, RECEIPT_NO);
            case PAYER_IS -> {
                need(row, action, CUSTOMER_NO);
                need(row, action, RECEIPT_NO);
            }
            case CUSTOMER_IS -> {
                need(row, action, CUSTOMER_NO);
                need(row, action, REFERS_TO);
            }
            case DISPUTE_END -> need(row, action, DOCUMENT_NO, REFERS_TO);
            case PROMISE, INSTALMENT -> {
                need(row, action, CUSTOMER_NO, DOCUMENT_NO);
                need(row, action, DATE);
            }
            case IN_TRANSIT, CONTACT -> need(row, action, CUSTOMER_NO, DOCUMENT_NO);
            case BLOCK -> {
                need(row, action, CUSTOMER_NO, DOCUMENT_NO);
                need(row, action, DATE);
            }
            case UNBLOCK -> need(row, action, CUSTOMER_NO, DOCUMENT_NO, REFERS_TO);
            case APPROVE, REJECT -> need(row, action, REFERS_TO, LETTER_NO);
            case PULL -> need(row, action, LETTER_NO);
            case RETURNED -> need(row, action, LETTER_NO, RECEIPT_NO);
            case ENDORSED, DISCOUNTED -> need(row, action, RECEIPT_NO);
            case DISMISS -> {
                if (columns != WORKLIST_COLUMNS) {
                    need(row, action, REFERS_TO, LETTER_NO);
                }
            }
            case CORRECTION, ANOTHER_DOCUMENT -> need(row, action, DOCUMENT_NO, RECEIPT_NO, REFERS_TO, LETTER_NO);
            case CONFIRMED, CONTESTED -> need(row, action, LETTER_NO, CUSTOMER_NO);
        }
    }

    private static void need(Row row, DecisionAction action, int... oneOf) {
        if (IntStream.of(oneOf).noneMatch(row::has)) {
            List<String> names = IntStream.of(oneOf).mapToObj(COLUMNS::name).toList();
            row.refuse(oneOf[0], ReasonCode.ACTION_NEEDS, action.name(), Reason.of(ReasonCode.EITHER, names));
        }
    }

    private String contentNo(Row row) {
        StringBuilder content = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            // files from before there were rates keep their numbers; what was chosen stands in the other cells
            if (column < FIRST_CHOICE && (column != RATE || row.has(RATE))) {
                content.append(row.raw(column)).append('\u001f');
            }
        }
        return "D" + Sha256.hex(content.toString()).substring(0, CONTENT_DIGITS).toUpperCase(Locale.ROOT);
    }
}
