package receivables.ledger;

/**
 * Every reason the product can give. The words of a code stand under {@code reason.CODE} in the outbox's wording files, one for each
 * language; the numbers in the comments here are the places its arguments take there. Codes are stored with each night and are never
 * renamed or taken away.
 */
public enum ReasonCode {
    /** {0} a sentence as it stands. */
    TEXT,
    /** {0} pieces of one sentence, one after the other. */
    TOGETHER,
    /** {0} sentences of their own, divided as the language divides them. */
    LISTED,

    /** Pieces that are added to a sentence: {0} words, {0} a day, {0} a person. */
    IN_BRACKETS, AFTER_COLON, UNTIL_DAY, AND_UNTIL_DAY, BY_PERSON, RECORDED_BY, OPEN_FOR_DAYS,

    /** Two sentences that cannot both be said: {0} what was said or is booked, {1} what the letter says. */
    WOULD_CONTRADICT,
    /** {0} letter number, {1} day, {2} amount. */
    SAID_BALANCE,
    /** {0} document, {1} day. */
    BOOKS_SAY_DUE_ON, SAYS_IS_DUE, SAYS_IS_NOT_DUE,
    /** {0} a customer's or a letter's number. */
    MUST_BE_LEFT_ALONE, NO_SUCH_LETTER_TONIGHT,
    /** What a statement says: {0} letter number, {1} amount; {0} amount; {0} day; nothing. */
    SAYS_TRAVELS_WITH, SAYS_BALANCE_BEFORE, SAYS_AGAIN, SAYS_ASKS_TO_CONFIRM,
    /** {0} letter number, {1} day, {2} document, {3} stage, day or amount. */
    SAID_AT_STAGE, SAID_DEMANDED, SAID_PAY_BY, SAID_INTEREST, SAID_FEES,
    /** {0} letter number, {1} day. */
    SAID_FIRMLY,
    /** {0} letter number. */
    SAID_TO_NOBODY,
    /** {0} document. */
    SAID_NOTHING, BOOKS_SAY_SETTLED, SAYS_TWICE, SAYS_AS_DUE, SAYS_FIRST, SAYS_NOTHING, SAYS_IS_SUPPLEMENT,
    /** {0} document, {1} amount, stage or day. */
    BOOKS_SAY_OPEN, SAYS_DEMANDS, SAYS_AT_STAGE, SAYS_DEMANDS_FROM, SAYS_INTEREST, SAYS_FEES,
    /** {0} document, {1} letter number, {2} its day, {3} its last day to pay. */
    SAYS_CITES,
    /** {0} amount, stage or day. */
    IT_ADDS_UP_TO, SAYS_TOTAL, SAYS_LEADS, SAYS_DATED, SAYS_PAY_BY,
    SAYS_FRIENDLY,
    /** {0} letter number. */
    APPROVE_THOUGH_IT_CONTRADICTS,

    /** Questions of dunning: {0} stage or action, {1} the roles that may consent. */
    LETTER_WAITS_FOR_CONSENT, ACTION_WAITS_FOR_CONSENT,
    /** {0} day of the consent, {1} the sum it was given to. */
    CONSENT_WAS_TO_LESS,
    /** {0} day of the consent. */
    CONSENT_LAPSED,
    /** {0} document, {1} amount, {2} days past due. */
    ITEM_ASKED_ABOUT,
    /** {0} how many. */
    MORE_ITEMS_ASKED_ABOUT,
    /** {0} amount, {1} day, {2} roles. */
    PROMISE_WAITS_FOR_CONSENT,
    /** {0} day, {1} person. */
    REJECTED_BEFORE,
    /** {0} day. */
    LOOKED_AT_AGAIN,
    /** {0} letter, key or decision number. */
    APPROVE_THE_LETTER, APPROVE_KEY, APPROVE_THE_PROMISE, APPROVE_WITH, SETTLE_THE_DISPUTE, RECORD_IT_AGAIN,
    REJECT_AND_LOOK_AGAIN, REJECT_AND_WRITE, REJECT_THE_PROMISE, RING_AT_ONCE, IN_TRANSIT_ONCE_ONLY, ASK_FOR_THE_SLIP,
    /** {0} missing, {1} promised, {2} day. */
    PROMISE_DID_NOT_COME,
    /** {0} day. */
    CONTESTED_SINCE, CONTESTED_UNTIL,
    /** {0} action. */
    SAYS_NO_AMOUNT, SAYS_NO_DATE,
    /** {0} document, {1} last day, {2} what began the period, {3} that day. */
    ENFORCEABLE_UNTIL, NO_LONGER_ENFORCEABLE,
    DEMAND_WITH_PROOF_OR_SUE, ACKNOWLEDGEMENT_OR_SUE,
    LETTER_CAME_BACK, LETTERS_NEED_AN_ADDRESS, BRING_THE_ADDRESS,

    /** Actions: {0} stage. */
    STAGE_WAS_SENT, NO_ITEM_AT_STAGE,
    NO_LONGER_TAKEN,
    /** {0} document. */
    IS_SETTLED,
    /** {0} document, {1} day, {2} person. */
    CALLED_BACK,
    /** {0} day the suit began. */
    SUIT_ENDS_MANDATE,
    /** {0} agency or suit, {1} day since which it runs. */
    NEW_SINCE_REFERRED,
    /** {0} document, {1} days. */
    DAYS_PAST_DUE,
    /** {0} day. */
    LAWYERS_LETTER_MAILED,
    /** {0} percent, {1} amount. */
    AGENCY_FEE,

    /** Calls: {0} missing, {1} day. */
    CALL_PROMISE_BROKEN,
    /** {0} paid, {1} document, {2} open. */
    CALL_SHORT_PAID,
    /** {0} letter kind. */
    CALL_WITH_REMINDER, CALL_WITH_NOTICE, CALL_WITH_LETTER,
    CALL_DUE_SOON, CALL_DUE, CALL_OVERDUE, ALWAYS_LATE,
    /** {0} the paper. */
    CALL_ASK_FOR_SLIP,

    /** Alerts: {0} customer, {1} document, {2} days, {3} mailing day, {4} amount in all. */
    ALERT_FALLS_DUE, ALERT_PAST_DUE,
    /** {0} customer, {1} amount. */
    ALERT_INSOLVENT,
    /** {0} customer. */
    ALERT_DISPUTE,
    /** {0} document. */
    ABOUT_DOCUMENT,
    /** {0} days. */
    ALERT_DISPUTE_OPEN,
    /** {0} customer, {1} what happened, {2} balance. */
    ALERT_STATEMENT,

    /** Statements: {0} kind, {1} letter number, {2} month end. */
    PAPER_AS_OF,
    /** {0} the paper, {1} day. */
    POSTED_AND_NOT_CONFIRMED, SLIP_HAS_NOT_COME_BACK,
    LATE_BEFORE_TOO, SIGNED_SLIP_IS_HERE, CONTESTED_NAME_IT, CAME_BACK_UNDELIVERABLE,
    /** {0} amount. */
    CORRECTS_EARLIER_DOCUMENTS,
    /** {0} key. */
    REJECT_STOPS_IT, APPROVE_RELEASES_IT,
    /** {0} days. */
    NOT_ANSWERED_FOR_DAYS,
    NO_ADDRESS_CANNOT_BE_SENT,
    /** {0} what is wrong. */
    CANNOT_BE_PRINTED, LETTER_CANNOT_BE_PRINTED,
    RELEASE_THE_PAPER, STOP_IT_FURTHER,
    /** {0} kind, {1} month end, {2} day, {3} person. */
    PAPER_WAS_STOPPED,
    IS_NOT_SENT,
    /** {0} kind. */
    PAPER_CAME_BACK, PAPER_NEEDS_AN_ADDRESS,
    CORRECT_NAME_OR_ADDRESS,

    /** Files: {0} name, {1} day. */
    FILE_TAKEN_BEFORE,
    /** {0} name, {1} encoding. */
    FILE_IN_OTHER_ENCODING,
    /** {0} file and line, {1} payer as far as it can be read. */
    MONEY_ROW_WAS_REFUSED, SEND_THE_ROW_AGAIN,
    /** What became of a decision: {0} day from which it counts. */
    DECISION_COUNTS_LATER,
    /** {0} what was entered as the person. */
    DECISION_OF_UNKNOWN_PERSON,
    /** {0} person, {1} his role, {2} subject, {3} the roles that may. */
    DECISION_NEEDS_ROLE,
    /** {0} person, {1} subject, {2} his limit, {3} amount. */
    CONSENT_BEYOND_LIMIT, CONSENT_NEEDS_AN_AMOUNT,
    /** {0} the roles that may consent. */
    DECISION_WAITS_FOR_CONSENT,
    /** {0} document. */
    DOCUMENT_UNKNOWN, DOCUMENT_IS_SETTLED, DOCUMENT_IS_A_CREDIT_NOTE,
    /** {0} document, {1} its currency. */
    AMOUNT_IN_ANOTHER_CURRENCY,
    /** {0} document as written, {1} as we have it. */
    DOCUMENT_WRITTEN_OTHERWISE,
    /** {0} document, {1} its customer, {2} the customer named. */
    DOCUMENT_IS_ANOTHERS,
    /** {0} the word for a reason of paying less. */
    SHORT_BECAUSE,
    /** {0} who answers, {1} by when. */
    ANSWERS_BY,
    /** {0} amount. */
    ASK_FOR_THE_TAX_CERTIFICATE, CLAIM_THE_CHARGE, REFUSE_THE_SET_OFF,
    /** {0} payer; {0} customer. */
    PAYS_FOR_SEVERAL, GIVE_HIM_HIS_PART,
    /** {0} customer number; {0} the former, {1} the new number, {2} a day or a document number. */
    CUSTOMER_UNKNOWN, CUSTOMER_MOVED_ALREADY, CUSTOMER_IS_HIMSELF, CUSTOMERS_SHARE_A_NUMBER,
    /** {0} document, {1} the customers that have one of that number. */
    DOCUMENT_NEEDS_ITS_CUSTOMER,
    /** {0} receipt. */
    RECEIPT_UNKNOWN, RECEIPT_IS_USED_UP,
    /** {0} receipt, {1} day. */
    RECEIPT_COUNTS_LATER,
    /** Another decision ended it before it could act. */
    TAKEN_BACK_BY_ANOTHER,
    /** {0} last day of the hold. */
    LAST_DAY_IS_PAST,
    /** {0} action. */
    NOTHING_TO_END,
    /** {0} day, {1} person. */
    PROPOSAL_WAS_REJECTED,
    /** {0} key that was named. */
    ANSWER_TO_NOTHING_KNOWN, CANNOT_BE_DISMISSED, NOTHING_TO_DISMISS, RELEASED_LATER_ONLY, MONEY_FILE_WAS_REFUSED, SEND_THE_FILE_AGAIN,
    NUMBER_CAME_AGAIN, DOCUMENT_SAYS, RECEIPT_SAYS, IT_IS_A_CORRECTION, IT_IS_ANOTHER, OTHER_NUMBER_TOO_LONG, ANSWER_TO_WHAT_IS_OVER,
    ACTION_DOES_NOT_WAIT,
    /** {0} decision, {1} its action. */
    NEEDS_NO_CONSENT, ANSWER_ACTS_ALREADY,
    /** {0} decision, {1} person. */
    OWN_PROPOSAL,
    /** {0} person, {1} day. */
    APPROVED_ALREADY,
    /** {0} letter. */
    LETTER_NEEDS_NO_CONSENT, LETTER_UNKNOWN,
    /** {0} action's key, {1} day. */
    ACTION_IN_FORCE,
    /** {0} letter, {1} status. */
    LETTER_IS_NOT_POSTED,
    /** {0} letter, {1} day. */
    LETTER_WAS_PULLED, LETTER_CAME_BACK_ALREADY, LETTER_WAS_MAILED,
    /** {0} action, {1} decision, {2} why. */
    DECISION_CANNOT_ACT,
    /** {0} effective, {1} waiting, {2} refused, {3} without effect. */
    DECISIONS_OF_THE_NIGHT,
    /** {0} day, {1} how many papers stand where: each {0} count, {1} where. */
    STATEMENTS_AS_OF, PAPERS_STAND,
    /** {0} days. */
    NIGHTS_MISSED,
    /** {0} first day, {1} last day, {2} how many. */
    NIGHTS_MISSED_BETWEEN,
    /** {0} day, {1} customers, {2} currency. */
    RATE_MISSING_FOR_CUSTOMERS,
    /** {0} day, {1} items, {2} basis. */
    INTEREST_RATE_MISSING,
    /** {0} pack, {1} what is wrong. */
    LETTER_TAKEN_OUT, STATEMENT_TAKEN_OUT,
    /** {0} how many. */
    AND_MORE_FAULTS,
    /** {0} letter. */
    LOOK_AT_LETTER, MEND_LETTER_FIRST,

    /** Why a booking was taken back: {0} receipt. */
    MONEY_IS_ANOTHERS,

    /** Interest whose invoice is settled: {0} document, {1} amount, {2} letter; {0} what a decision names. */
    INTEREST_LEFT_OF, WAIVE_THE_INTEREST, CHARGE_THE_INTEREST, NO_INTEREST_DEMANDED, POSTED_INTEREST_NOTE,

    /** What a return took beside the payment: {0} amount, {1} receipt. */
    BANK_CHARGE_WITH_RETURN, CHARGE_THE_CUSTOMER, WAIVE_THE_CHARGE,
    /** {0} amount. */
    WRITE_OFF_THE_REST,

    /** Pieces: {0} a reason; {0} reasons or keys, divided by commas; {0} keys of which one is meant. */
    AFTER_SEMICOLON, ENUMERATED, EITHER,
    /** Why a booking was made. Of an advice: {0} its line, {1} amount or letter, {2} document. */
    ADVICE_PAYS, ADVICE_PAYS_INTEREST, ADVICE_TAKES_IT,
    /** Pieces: {0} the customer's words. */
    LESS_DISCOUNT_IN_TIME, SHORT_WITHIN_TOLERANCE, CUSTOMER_SAYS,
    /** Why an advice was not booked: {0} document as written, amount or credit note, {1} amount. */
    ADVICE_NAMES_ANOTHERS_AMOUNT, ADVICE_NAMES_SETTLED, ADVICE_NAMES_SEVERAL, ADVICE_NAMES_UNKNOWN, ADVICE_TOTAL_DIFFERS, ADVICE_IS_MORE,
    ADVICE_TAKES_TOO_MUCH, ADVICE_CANNOT_BE_BOOKED, ADVICE_EXPLAINS_LESS, ADVICE_TAKES_MORE_CREDIT,
    /** Credit notes: {0} document named, or the note, {1} document, currency or customer. */
    CREDIT_NOTE_NAMES, CREDIT_NAMES_UNKNOWN, CREDIT_NAMES_CREDIT, CREDIT_NAMES_OTHER_CURRENCY, CREDIT_NAMES_ANOTHERS, PAID_OUT_WITH,
    PAYS_OUT,
    /**
     * Decisions about money: {0} decision, {1} why, {2} person; {0} document, receipt, action or credit note, {1} amount, document or
     * person.
     */
    DECISION_EXPLAINED, TO_DOCUMENT, TAKEN_OFF_DOCUMENT, WRITTEN_OFF, REST_WRITTEN_OFF, CHARGED_TO_CUSTOMER, OUR_COST, PAID_BACK,
    PAYS_OUT_REFUND, ACTS_AFTER_APPROVAL, BOOKING_IS_GONE, NOTHING_IS_BOOKED, NOTHING_IS_BOOKED_ON, SAYS_NO_DOCUMENT,
    DOCUMENT_IS_NOT_HERE, INVOICE_IS_NOT_HERE, RECEIPT_IS_NOT_HERE, CREDIT_NOTE_CANNOT_BE_PAID, HAS_NOTHING_LEFT, NOT_IN_ONE_CURRENCY,
    AMOUNT_NOT_IN_CURRENCY_OF, CREDIT_NOTE_HAS_ONLY, CREDIT_NOTE_NEEDS_DOCUMENTS, HAS_ONLY_LEFT, HAS_ONLY_OPEN, HAS_ONLY_ON_ACCOUNT,
    NO_BANK_CHARGE_WAITS,
    /**
     * Exchange: {0} receipt, {1} its currency, {2} document, {3} its currency; {0} rate, {1} amount, {2} receipt, {3} what is left of
     * it.
     */
    EXCHANGE_NEEDS_RATE, EXCHANGE_AMOUNT_IS_THE_DOCUMENTS, EXCHANGE_TAKES_TOO_MUCH,
    /** {0} amount, {1} its currency, {2} amount, {3} its currency, {4} rate. */
    EXCHANGED_AT,
    /** Numbers that are not ours: {0} as written, {1} document. */
    ONE_SLIP_FROM, ONE_SLIP_FROM_LESS, NO_NUMBER_OF_OURS,
    /** Letters: {0} letter or reference, {1} its reference or amount, {2} amount; {0} documents, {1} letter. */
    PAYS_LETTERS_SLIP, PAYS_LETTER, PAYS_LETTER_WITH_INTEREST, PAYS_LETTER_WITHOUT_INTEREST, QUOTES_LETTER_AND_FITS_NOTHING,
    QUOTES_LETTER_THAT_IS_OVER, QUOTES_SEVERAL_LETTERS, INTEREST_OF_LETTER, TAKEN_OFF_ON_LETTER, NAMES_AND_PAYS_INTEREST,
    /** A text that names documents: {0} the documents, {1} amount, day or other documents, {2} amount or document. */
    NAMES_THEIR_SUM, NAMES_ITS_AMOUNT, NAMES_AND_MORE, NAMES_LESS_DISCOUNT, NAMES_SHORT, NAMES_SHORT_AFTER_DISCOUNT, NAMES_PART,
    NAMES_PART_OLDEST_FIRST, NAMES_LESS_CREDIT, NAMES_PART_OF_LESS, NAMES_LESS_OPEN, NAMES_AND_ANOTHER_FITS, NAMES_OLDEST_OR_EXACTLY,
    NAMES_SETTLED, NAMES_UNKNOWN, NAMES_OTHER_CURRENCY, ABOUT_AT_RATES, NO_RATE_FOR_BOTH, TEXT_FITS_SEVERAL_SETS,
    DIFFERENCE_IS_LATE_DISCOUNT, NAMES_NOTHING, NAMES_UNCLEARLY, SAYS_PAID_IN_ADVANCE, SAYS_NOT_FOR_INVOICE, MORE_THAN_IT_NAMES,
    MORE_THAN_APPLIED,
    /** Amounts alone: {0} amount, how many or documents, {1} documents, amount or what it is, {2} how many. */
    ONLY_ONE_OF_AMOUNT, SEVERAL_HAVE_THIS_AMOUNT, MAY_BE_PAID_AGAIN, ANOTHER_MAY_PAY_IT, WRITTEN_AFTER_THE_MONEY, AMOUNT_IS,
    WHOLE_BALANCE, ALL_THAT_IS_DUE, LESS_CREDIT_NOTES, TOGETHER_ARE, TOO_MANY_SETS, SUM_MAY_BE_CHANCE, SEVERAL_SETS_HAVE_THIS_SUM,
    OLDEST_FIRST_AS_AGREED,
    /** Documents paid short: {0} amount, {1} day or how it was paid. */
    SHORT_PAID_BY, DISCOUNT_TAKEN_LATE,
    /** Money that went the other way: {0} amount or receipt, {1} receipt or day, {2} receipt. */
    TOOK_BACK, TOOK_BACK_PART, TOOK_BACK_ONE_OF_SEVERAL, TOOK_BACK_UNKNOWN, TOOK_BACK_ELSEWHERE, TAKE_OFF_BY_UNALLOCATE, TAKEN_BACK_WITH,
    TAKEN_BACK_IN_PART_WITH, TAKES_BACK, TAKES_BACK_PART, TAKES_BACK_AND_REOPENS, TAKES_BACK_AND_REOPENS_NOTHING, LEFT_AFTER,
    PAID_OUT_UNEXPLAINED,
    /** What the worklist proposes: {0} documents or amount, {1} why, {2} what it leaves; {0} customer, {1} why. */
    ALLOCATE_TO, ALLOCATE_TO_NAMED, PAYER_IS_THIS, REFUND_IT, LEAVES_NOTHING, LEAVES_OPEN, LEAVES_ON_ACCOUNT, HAS_THIS_AMOUNT,
    HAS_THIS_AMOUNT_DUE, IS_NAMED, MAY_BE_MEANT, MAY_BE_NAMED, MAY_BE_ADVISED, MAY_BE_MISTYPED, AMOUNT_FITS_AND_MISTYPED, OLDEST_FIRST,
    OLDEST_FIRST_IN_PART, ALL_OF_ORDER, ALL_OF_CONTRACT, ALL_DUE_ON, ALL_OF_MONTH, A_RUN_HAS_THIS_SUM, ONLY_SET, HAS_THIS_SUM,
    HAS_THIS_SUM_TOO, BOOK_TO_WAGES, BOOK_TO_PURCHASE, BOOK_TO_DEPOSITS, AGREE_THE_RATE, GRANT_THE_DISCOUNT, CLAIM_THE_DISCOUNT, ASK_WHY,
    HOLD_UNTIL_CLEARED, WRITE_IT_OFF,
    /** What a likely payer owes: {0} documents, currency, how many or amount, {1} oldest document, {2} due day, {3} rest. */
    HAS_EXACTLY_THIS, OWES_NOTHING_IN, OWES_EXACTLY_THIS, OWES_MORE, OWES_LESS,
    /** Clues of the payer: {0} account, name, letters or numbers. */
    ACCOUNT_WAS_DECIDED, NAME_WAS_DECIDED, QUOTES_OUR_LETTER, PAYS_FROM_ACCOUNT, NAME_STANDS_IN_TEXT, PAYER_NAME, PAYER_NAME_MAY_BE_CUT,
    PAYER_NAME_IS_ALIAS, PAYER_NAME_IS_LIKE, PAYER_NAME_IS_LIKE_AND_AMOUNT, PAYER_NAME_MAY_BE_THEIRS, MAY_BE_SHORT_FOR_NAME,
    IS_LIKE_THE_NAME, HAS_THE_NAMED_NUMBER, NAMES_NUMBERS, WITH_ITS_AMOUNT, WHICH_ARE_ALL_THEIRS, AND_THE_NAME_AGREES,
    WITH_ITS_AMOUNT_LESS_DISCOUNT, PAYS_FOR_MEMBER,
    /** {0} clue, {1} customer, {2} other clue, {3} other customers. */
    CLUES_CONTRADICT,
    /** {0} customer, {1} clues; {0} who is spoken for. */
    SPEAKS_FOR, ONE_CLUE_PROVES_NOTHING, PAYER_IS_NOT_GIVEN, PAYER_IS_NOT_KNOWN,

    /** {0} decision, {1} receipt, {2} customer, {3} person. */
    PAYER_IS_PROPOSED,

    /** What the gates say. {0} lines; {0} total, {1} by how much. */
    TOTALS_TIE, TOTALS_DO_NOT_TIE, TOTAL_IS_OFF,
    /** {0} files; {0} file, {1} refused, {2} rows. */
    NO_FILE_WAS_REFUSED, FILES_WERE_REFUSED, FILES_WERE_NOT_READY, FILE_AND_ITS_REFUSED_ROWS,
    /** {0} account, {1} last day, {2} business date. */
    ACCOUNT_HAS_NO_STATEMENT, STATEMENTS_END_EARLIER,
    /** {0} account, {1} day, {2} opening, {3} day before, {4} its closing, {5} what is missing. */
    STATEMENTS_HAVE_A_GAP,
    /** {0} account, {1} day, {2} file, {3} where the lines lead, {4} closing. */
    LINES_LEAD_ELSEWHERE,
    /** {0} account, {1} day, {2} file, {3} its closing, {4} other file, {5} its closing. */
    STATEMENTS_DISAGREE,
    /** {0} what is broken; {0} business date. */
    STATEMENTS_ARE_MISSING, LOOK_AT_STATEMENTS_TOO, NO_ACCOUNT_TO_CHECK, EVERY_ACCOUNT_HAS_STATEMENTS,
    /** {0} rows, {1} who is held; {0} keys, {1} how many more. */
    NO_MONEY_ROW_IS_MISSING, MONEY_ROWS_WERE_REFUSED, FACTS_WERE_REFUSED, EVERYONE_IS_HELD, CUSTOMERS_ARE_HELD, AMOUNTS_ARE_HELD,
    UNREADABLE_AMOUNT_HOLDS_NOBODY, NAMED, NAMED_AND_MORE,

    /** Texts of postings. */
    POSTED_PAYER_UNKNOWN, POSTED_CORRECTED, POSTED_RECEIPT, POSTED_OUTGOING, POSTED_PAYER_FOUND, POSTED_PAYER_CHANGED, POSTED_PAYMENT,
    POSTED_DISCOUNT, POSTED_TOLERANCE, POSTED_WRITE_OFF, POSTED_CREDIT_PAID_OUT, POSTED_CREDIT_NOTE, POSTED_INTEREST,
    POSTED_TAKEN_BACK_BY_BANK, POSTED_BANK_CHARGE, POSTED_EXCHANGE, POSTED_REST_WRITTEN_OFF, POSTED_REFUND, POSTED_UNDONE,

    /** Credit: {0} customer, {1} exposure, {2} percent used, {3} limit, {4} level. */
    CREDIT_LEVEL_REACHED,
    /** {0} customer, {1} exposure. */
    CREDIT_WITHOUT_LIMIT,
    /** {0} exposure, {1} limit. */
    ORDERS_OVER_LIMIT, SIGNAL_LIMIT_PASSED,
    /** {0} action, {1} roles, {2} exposure, {3} limit. */
    HOLD_ORDERS_WAITS,
    CREDIT_IS_BACK,
    /** {0} customer, {1} the signal. */
    ALERT_SIGNAL,
    /** {0} month, {1} its sales, {2} the average before. */
    SIGNAL_ORDERS_FALL,
    /** {0} days late at first, {1} last, {2} more each month, {3} months. */
    SIGNAL_PAYS_LATER,
    /** {0} amount. */
    SIGNAL_PART_PAYMENTS,
    /** {0} missing, {1} last day. */
    SIGNAL_PROMISE_BROKEN,
    /** {0} receipt, {1} amount, {2} account or name. */
    SIGNAL_DISHONOURED, SIGNAL_PAYER_ACCOUNT, SIGNAL_THIRD_PARTY,
    /** {0} before, {1} after. */
    SIGNAL_MASTER_DATA,
    /** {0} first document, {1} exposure. */
    SIGNAL_YOUNG_AND_LARGE,
    /** {0} exposure, {1} percent used, {2} the month's ceiling. */
    CEILING_USED,
    /** {0} grade, {1} points, {2} limit, {3} terms in days. */
    RATING_PROPOSED,
    /** {0} grade, {1} terms in days, {2} limit. */
    RATE_AS_PROPOSED,
    /** {0} what was written. */
    RATING_NEEDS_GRADE, RATING_NEEDS_CUSTOMER,
    /** {0} month. */
    POSTED_LOSS_ALLOWANCE,
    /** {0} the night it was told. */
    SIGNAL_ENDED
}
