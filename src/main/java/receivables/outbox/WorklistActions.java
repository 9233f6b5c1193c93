package receivables.outbox;

import static receivables.ledger.DecisionAction.ALLOCATE;
import static receivables.ledger.DecisionAction.ANOTHER_DOCUMENT;
import static receivables.ledger.DecisionAction.APPROVE;
import static receivables.ledger.DecisionAction.BLOCK;
import static receivables.ledger.DecisionAction.CHARGE;
import static receivables.ledger.DecisionAction.CONFIRMED;
import static receivables.ledger.DecisionAction.CONTESTED;
import static receivables.ledger.DecisionAction.CORRECTION;
import static receivables.ledger.DecisionAction.DISCOUNTED;
import static receivables.ledger.DecisionAction.DISMISS;
import static receivables.ledger.DecisionAction.DISPUTE;
import static receivables.ledger.DecisionAction.DISPUTE_END;
import static receivables.ledger.DecisionAction.ENDORSED;
import static receivables.ledger.DecisionAction.INSTALMENT;
import static receivables.ledger.DecisionAction.PAYER_IS;
import static receivables.ledger.DecisionAction.PROMISE;
import static receivables.ledger.DecisionAction.PULL;
import static receivables.ledger.DecisionAction.REFUND;
import static receivables.ledger.DecisionAction.REJECT;
import static receivables.ledger.DecisionAction.RETURNED;
import static receivables.ledger.DecisionAction.UNALLOCATE;
import static receivables.ledger.DecisionAction.WAIVE;
import static receivables.ledger.DecisionAction.WRITE_OFF;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import receivables.ledger.DecisionAction;
import receivables.ledger.WorkKind;

/**
 * Which actions the drop-down of a worklist row offers: those that usually answer such a question, then all others: a person may know
 * better.
 */
final class WorklistActions {

    /** What answers a question at all: what came of a call is told on the call sheet. */
    static final List<DecisionAction> ALL = Stream.of(DecisionAction.values()).filter(action -> action != DecisionAction.CONTACT).toList();
    /** A suggestion is chosen by its number. */
    static final List<String> CHOICES = List.of("1", "2", "3");

    private WorklistActions() {
    }

    static List<DecisionAction> offered(WorkKind kind) {
        List<DecisionAction> offered = new ArrayList<>(usual(kind));
        if (kind != WorkKind.APPROVAL_WANTED && !offered.contains(DISMISS)) {
            // whatever else a line asks for, it may have been settled outside
            offered.add(DISMISS);
        }
        for (DecisionAction action : ALL) {
            if (!offered.contains(action)) {
                offered.add(action);
            }
        }
        return offered;
    }

    private static List<DecisionAction> usual(WorkKind kind) {
        return switch (kind) {
            case PAYER_UNKNOWN, PAYER_AMBIGUOUS, PAYER_CONTRADICTION -> List.of(PAYER_IS, ALLOCATE, REFUND);
            case RIVALS, UNMATCHED, OVER_PAID, OTHER_CURRENCY -> List.of(ALLOCATE, REFUND);
            case POSSIBLE_DUPLICATE, NOT_FOR_INVOICES -> List.of(REFUND, ALLOCATE);
            case MONEY_ROW_REFUSED -> List.of(DISMISS, APPROVE);
            case SHORT_PAID, LATE_DISCOUNT -> List.of(DISPUTE, PROMISE, WRITE_OFF);
            case BANK_CHARGE, INTEREST_LEFT -> List.of(WAIVE, CHARGE);
            case NUMBER_USED_AGAIN -> List.of(CORRECTION, ANOTHER_DOCUMENT);
            case REVERSAL_UNCLEAR, OUTGOING_UNCLEAR -> List.of(UNALLOCATE, REFUND);
            case INSTRUMENT_UNCLEAR -> List.of(DISCOUNTED, ALLOCATE);
            case INSTRUMENT_OVERDUE -> List.of(RETURNED, ENDORSED, DISCOUNTED, PROMISE);
            case TENOR -> List.of(DISMISS);
            case CREDIT_NOTE_UNCLEAR -> List.of(ALLOCATE);
            case ERP_DIFFERS, ERP_CLEARED -> List.of(ALLOCATE, WRITE_OFF, DISMISS);
            case DECISION_REFUSED -> List.of(ALLOCATE, UNALLOCATE);
            case APPROVAL_WANTED -> List.of(APPROVE, REJECT);
            case PROMISE_BROKEN -> List.of(PROMISE, INSTALMENT, DISPUTE);
            case DISPUTE_OPEN -> List.of(DISPUTE_END, DISPUTE, WRITE_OFF);
            case LIMITATION_ENDS -> List.of(CONFIRMED, WRITE_OFF);
            case NO_ADDRESS, MISSING_GLYPH, LETTER_FAILED -> List.of(BLOCK, PULL);
            case CONTRADICTS -> List.of(APPROVE, PULL);
            case STATEMENT_UNCONFIRMED -> List.of(CONFIRMED, CONTESTED, RETURNED);
        };
    }
}
