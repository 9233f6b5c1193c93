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
    /** {0} the paper; {0} the day that was agreed. */
    CALL_ASK_FOR_SLIP, CALL_AGREED,

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
    CANNOT_BE_PRINTED, LETTER_CANNOT_BE_PRINTED, CHARACTER_CANNOT_BE_PRINTED, ADDRESS_FITS_NO_WINDOW,
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

    /** Why money was booked, or was not, and what is asked of it; documents or amount first, then what they are compared with. */
    AFTER_SEMICOLON, ENUMERATED, EITHER, ADVICE_PAYS, ADVICE_PAYS_INTEREST, ADVICE_TAKES_IT, LESS_DISCOUNT_IN_TIME,
    SHORT_WITHIN_TOLERANCE, CUSTOMER_SAYS, ADVICE_NAMES_ANOTHERS_AMOUNT, ADVICE_NAMES_SETTLED, ADVICE_NAMES_SEVERAL,
    ADVICE_NAMES_UNKNOWN, ADVICE_TOTAL_DIFFERS, ADVICE_IS_MORE, ADVICE_TAKES_TOO_MUCH, ADVICE_CANNOT_BE_BOOKED, ADVICE_EXPLAINS_LESS,
    ADVICE_TAKES_MORE_CREDIT, CREDIT_NOTE_NAMES, CREDIT_NAMES_UNKNOWN, CREDIT_NAMES_CREDIT, CREDIT_NAMES_OTHER_CURRENCY,
    CREDIT_NAMES_ANOTHERS, PAID_OUT_WITH, PAYS_OUT, DECISION_EXPLAINED, TO_DOCUMENT, TAKEN_OFF_DOCUMENT, WRITTEN_OFF, REST_WRITTEN_OFF,
    CHARGED_TO_CUSTOMER, OUR_COST, PAID_BACK, PAYS_OUT_REFUND, ACTS_AFTER_APPROVAL, BOOKING_IS_GONE, NOTHING_IS_BOOKED,
    NOTHING_IS_BOOKED_ON, SAYS_NO_DOCUMENT, DOCUMENT_IS_NOT_HERE, INVOICE_IS_NOT_HERE, RECEIPT_IS_NOT_HERE, CREDIT_NOTE_CANNOT_BE_PAID,
    HAS_NOTHING_LEFT, NOT_IN_ONE_CURRENCY, AMOUNT_NOT_IN_CURRENCY_OF, CREDIT_NOTE_HAS_ONLY, CREDIT_NOTE_NEEDS_DOCUMENTS, HAS_ONLY_LEFT,
    HAS_ONLY_OPEN, HAS_ONLY_ON_ACCOUNT, NO_BANK_CHARGE_WAITS, EXCHANGE_NEEDS_RATE, EXCHANGE_AMOUNT_IS_THE_DOCUMENTS,
    EXCHANGE_TAKES_TOO_MUCH, EXCHANGED_AT, ONE_SLIP_FROM, ONE_SLIP_FROM_LESS, NO_NUMBER_OF_OURS, PAYS_LETTERS_SLIP, PAYS_LETTER,
    PAYS_LETTER_WITH_INTEREST, PAYS_LETTER_WITHOUT_INTEREST, QUOTES_LETTER_AND_FITS_NOTHING, QUOTES_LETTER_THAT_IS_OVER,
    QUOTES_SEVERAL_LETTERS, INTEREST_OF_LETTER, TAKEN_OFF_ON_LETTER, NAMES_AND_PAYS_INTEREST, NAMES_THEIR_SUM, NAMES_ITS_AMOUNT,
    NAMES_AND_MORE, NAMES_LESS_DISCOUNT, NAMES_SHORT, NAMES_SHORT_AFTER_DISCOUNT, NAMES_PART, NAMES_PART_OLDEST_FIRST, NAMES_LESS_CREDIT,
    NAMES_PART_OF_LESS, NAMES_LESS_OPEN, NAMES_AND_ANOTHER_FITS, NAMES_OLDEST_OR_EXACTLY, NAMES_SETTLED, NAMES_UNKNOWN,
    NAMES_OTHER_CURRENCY, ABOUT_AT_RATES, NO_RATE_FOR_BOTH, TEXT_FITS_SEVERAL_SETS, DIFFERENCE_IS_LATE_DISCOUNT, NAMES_NOTHING,
    NAMES_UNCLEARLY, SAYS_PAID_IN_ADVANCE, SAYS_NOT_FOR_INVOICE, MORE_THAN_IT_NAMES, MORE_THAN_APPLIED, ONLY_ONE_OF_AMOUNT,
    SEVERAL_HAVE_THIS_AMOUNT, MAY_BE_PAID_AGAIN, ANOTHER_MAY_PAY_IT, WRITTEN_AFTER_THE_MONEY, AMOUNT_IS, WHOLE_BALANCE, ALL_THAT_IS_DUE,
    LESS_CREDIT_NOTES, TOGETHER_ARE, TOO_MANY_SETS, SUM_MAY_BE_CHANCE, SEVERAL_SETS_HAVE_THIS_SUM, OLDEST_FIRST_AS_AGREED, SHORT_PAID_BY,
    DISCOUNT_TAKEN_LATE, TOOK_BACK, TOOK_BACK_PART, TOOK_BACK_ONE_OF_SEVERAL, TOOK_BACK_UNKNOWN, TOOK_BACK_ELSEWHERE,
    TAKE_OFF_BY_UNALLOCATE, TAKEN_BACK_WITH, TAKEN_BACK_IN_PART_WITH, TAKES_BACK, TAKES_BACK_PART, TAKES_BACK_AND_REOPENS,
    TAKES_BACK_AND_REOPENS_NOTHING, LEFT_AFTER, PAID_OUT_UNEXPLAINED,
    /** What the worklist proposes for money: {0} what for, then why and what it leaves. */
    ALLOCATE_TO, ALLOCATE_TO_NAMED, PAYER_IS_THIS, REFUND_IT, LEAVES_NOTHING, LEAVES_OPEN, LEAVES_ON_ACCOUNT, HAS_THIS_AMOUNT,
    HAS_THIS_AMOUNT_DUE, IS_NAMED, MAY_BE_MEANT, MAY_BE_NAMED, MAY_BE_ADVISED, MAY_BE_MISTYPED, AMOUNT_FITS_AND_MISTYPED, OLDEST_FIRST,
    OLDEST_FIRST_IN_PART, ALL_OF_ORDER, ALL_OF_CONTRACT, ALL_DUE_ON, ALL_OF_MONTH, A_RUN_HAS_THIS_SUM, ONLY_SET, HAS_THIS_SUM,
    HAS_THIS_SUM_TOO, BOOK_TO_WAGES, BOOK_TO_PURCHASE, BOOK_TO_DEPOSITS, AGREE_THE_RATE, GRANT_THE_DISCOUNT, CLAIM_THE_DISCOUNT, ASK_WHY,
    HOLD_UNTIL_CLEARED, WRITE_IT_OFF, HAS_EXACTLY_THIS, OWES_NOTHING_IN, OWES_EXACTLY_THIS, OWES_MORE, OWES_LESS, PAYER_IS_PROPOSED,
    /** Clues of a payer: {0} what was written, or who; then what speaks for whom. */
    ACCOUNT_WAS_DECIDED, NAME_WAS_DECIDED, QUOTES_OUR_LETTER, PAYS_FROM_ACCOUNT, NAME_STANDS_IN_TEXT, PAYER_NAME, PAYER_NAME_MAY_BE_CUT,
    PAYER_NAME_IS_ALIAS, PAYER_NAME_IS_LIKE, PAYER_NAME_IS_LIKE_AND_AMOUNT, PAYER_NAME_MAY_BE_THEIRS, MAY_BE_SHORT_FOR_NAME,
    IS_LIKE_THE_NAME, HAS_THE_NAMED_NUMBER, NAMES_NUMBERS, WITH_ITS_AMOUNT, WHICH_ARE_ALL_THEIRS, AND_THE_NAME_AGREES,
    WITH_ITS_AMOUNT_LESS_DISCOUNT, PAYS_FOR_MEMBER, CLUES_CONTRADICT, SPEAKS_FOR, ONE_CLUE_PROVES_NOTHING, PAYER_IS_NOT_GIVEN,
    PAYER_IS_NOT_KNOWN, DAY_IS_BEFORE_THE_CONTACT,
    /** What is wrong with a cell, key, date or amount: {0} a limit, or what is known. */
    CELL_IS_EMPTY, CELL_IS_TOO_LONG, CELL_WAS_READ_AS, CELL_IS_NOT_ONE_OF, CELL_IS_ZERO_RATE, CELL_IS_NO_CURRENCY,
    CELL_IS_NO_WHOLE_NUMBER, CELL_IS_NO_NUMBER, CELL_LOST_ITS_DIGITS, CELL_LOST_ITS_DIGITS_AND_IS_NOT_USED, CELL_HAS_TWO_READINGS,
    CELL_IS_NOT_ABOVE_ZERO, LEAVE_EMPTY_FOR_THE_WHOLE, CREDIT_IS_A_CREDIT_NOTE, RETURNS_ARE_NO_DELIVERY, CELL_IS_OUTSIDE_AMOUNT, DUE_BEFORE_DOCUMENT,
    DISCOUNT_NEEDS_BOTH, OPENING_DAY_IS_MISSING, INSOLVENCY_DAY_IS_MISSING, CELL_IS_NO_POLICY, RECEIPT_IS_ZERO, REVERSES_ITSELF,
    CUSTOMER_IS_UNKNOWN, CUSTOMER_IS_UNKNOWN_AND_WAITED_FOR, CUSTOMER_LOST_ITS_ZEROS, ACTION_NEEDS, KEY_IS_TOO_LONG, KEY_HAS_RARE_SIGN,
    KEY_HAS_INVISIBLE_SIGN, KEY_IS_A_PATH, DATE_HAS_TWO_READINGS, DATE_IS_NONE, DATE_IS_TOO_EARLY, DATE_HAS_NO_SUCH_MONTH,
    DATE_HAS_NO_SUCH_DAY, AMOUNT_IS_NOT_PLAIN, AMOUNT_IS_NONE, AMOUNT_HAS_MORE_DECIMALS, AMOUNT_IS_TOO_LARGE,
    ASK_FOR_CORRECTED_STATEMENT, READ_WITHOUT_BALANCE, SENT_AFTER_ARRIVAL, SENT_AND_ARRIVED_ARE_EMPTY, DAY_HAS_NOT_COME,
    LETTER_IS_NOT_OURS, SUGGESTION_IS_NONE, CELL_IS_A_DAY_OR_ERROR, CELL_IS_NOT_AS_PROFILE, CELL_IS_NOT_AS_PROFILE_GROUPED,
    /** A row, a file, a workbook that cannot be read: {0} a limit or what is wrong, {1} another limit or what to do. */
    ROW_IS_TOO_LONG, ROW_HAS_OPEN_QUOTE, ROW_HAS_MISPLACED_QUOTE, ROW_IS_GBK, ROW_IS_NOT_UTF8, ROW_HAS_MORE_CELLS, ROW_IS_CUT_OFF,
    FILE_IS_EMPTY, FILE_HAS_NO_ROWS, FILE_IS_IN_NO_ENCODING, FILE_IS_UTF16, FILE_IS_A_WORKBOOK, HEADER_IS_UNREADABLE, HEADER_NAMES_TWICE,
    HEADER_NAMES_UNKNOWN, HEADER_LACKS_COLUMN, SEPARATED_BY_SEMICOLONS, SEPARATED_BY_TABS, NO_ACTION_WAS_CHOSEN, NO_RESULT_WAS_FILLED_IN,
    WORKBOOK_IS_UNREADABLE, WORKBOOK_HAS_NO_HEADER, WORKBOOK_HAS_TOO_MANY_DECISIONS, WORKBOOK_HAS_TOO_MANY_PARTS, WORKBOOK_IS_DAMAGED,
    WORKBOOK_IS_TOO_LARGE, WORKBOOK_HAS_TOO_MUCH_TEXT, WORKBOOK_HAS_DEFINITIONS, WORKBOOK_HAS_A_CELL_BEYOND, SAVE_AS_CSV,
    SEND_DECISIONS_AS_CSV, SEND_CONTACTS_AS_CSV,
    /** What was left in the inbox: {0} name, {1} why or names that are known, {2} what was seen. */
    LEFT_NOT_READY, WENT_AWAY_WHILE_COPIED, CHANGED_WHILE_COPIED, HAS_NO_LINE_END, LEFT_UNDER_WAY, LEFT_LINK, LEFT_FOLDER, LEFT_NO_FILE,
    LEFT_UNKNOWN, SEEN_EMPTY, SEEN_WORKBOOK_OR_ZIP, SEEN_OLD_WORKBOOK, SEEN_PDF, SEEN_XML, SEEN_BEGINNING, SEEN_NO_TEXT, SEEN_TEXT_TABLE,
    SEEN_HTML_TABLE, SEEN_XLS_TABLE, SEEN_XLSX_TABLE,
    /** Messages of remittance advice: {0} what is wrong, currency or how many, {1} amount. */
    EDI_IS_BROKEN, EDI_ENDS_IN_MESSAGE, EDI_ENDS_IN_SEGMENT, EDI_IS_TOO_LONG, EDI_HOLDS_NO_MESSAGE, EDI_IS_NO_ADVICE, EDI_COUNT_IS_WRONG,
    ADVICE_IS_TOO_LARGE, ADVICE_SAYS_NO_TOTAL, ADVICE_NAMES_NOTHING, ADVICE_HAS_NO_AMOUNT, ADVICE_HAS_NO_AMOUNT_IN,
    ADVICE_CLOSES_NOTHING,
    /** Statements and tables of banks: {0} a limit, what is wrong, currency, profile or sum; then columns, words or amounts. */
    STATEMENT_FILE_IS_UNKNOWN, STATEMENT_FILE_HOLDS_NONE, STATEMENT_IS_TOO_LARGE, STATEMENT_HAS_NO_ACCOUNT, STATEMENT_HAS_NO_CURRENCY,
    STATEMENT_HAS_NO_ACCOUNT_OR_CURRENCY, STATEMENT_IS_TURNED, STATEMENT_VERSION_IS_NEW, STATEMENT_HAS_LONG_LINE,
    STATEMENT_HAS_LONG_TEXT, STATEMENT_FIELD_IS_TOO_LONG, STATEMENT_ENTRY_HAS_TOO_MANY_DETAILS, BAI2_HOLDS_NO_ACCOUNT, BAI2_IS_NO_RECORD,
    BAI2_RECORD_IS_TOO_LONG, BAI2_ACCOUNT_IS_LOOSE, ZIP_HAS_TOO_MANY_FILES, ZIP_IS_TOO_LARGE, ZIP_IS_DAMAGED, ZIP_IS_CUT_OFF,
    XML_IS_UNREADABLE, XML_ENDS_IN_ELEMENT, XML_HAS_TOO_MANY_ELEMENTS, XML_HAS_LONG_TEXT, XML_HAS_DEFINITIONS, XML_IS_TOO_DEEP,
    BALANCE_IS_UNREADABLE, BALANCE_IS_A_SECOND, BALANCE_IS_MISSING, ENTRY_IS_UNREADABLE, ENTRY_IS_NO_TRANSACTION, ENTRY_TYPE_IS_UNCLEAR,
    STATEMENT_PAGE_IS_NONE, ENTRY_HAS_NO_DAY_OF_CALENDAR, ENTRY_DAY_IS_READ_AS_MONTH_END, ENTRY_DAY_IS_READ_AS,
    ENTRY_HAS_NO_OPENING_CURRENCY, ENTRY_HAS_NO_CURRENCY, ENTRY_IS_IN_OTHER_CURRENCY, ENTRY_HAS_NO_DIRECTION, ENTRY_HAS_NO_DAY,
    ENTRY_HAS_NO_DAY_OR_CURRENCY, AMOUNT_HAS_NOISE, SUM_DIFFERS, TABLE_LACKS_COLUMN, TABLE_DOES_NOT_SAY, TABLE_ROW_HAS_MORE_CELLS,
    TABLE_DAY_IS_NONE, TABLE_ROW_HAS_NO_ACCOUNT, TABLE_CURRENCY_IS_NONE, TABLE_ROW_HAS_NO_AMOUNT, TABLE_ROW_HAS_NEITHER,
    TABLE_ROW_HAS_BOTH, TABLE_SIGN_IS_NONE, TABLE_ROWS_PASSED_OVER, TABLE_BALANCES_UNREADABLE, TABLE_HAS_NO_ROWS,
    TABLE_BALANCE_IS_BROKEN, TABLE_BALANCE_IS_BROKEN_OFTEN, TABLE_FITS_SEVERAL_PROFILES, TABLE_FITS_NO_PROFILE,
    TABLE_IN_HTML_IS_TOO_LARGE, TABLE_XLS_IS_DAMAGED, TABLE_XLSX_IS_DAMAGED, TABLE_IS_TOO_LARGE, WORKBOOK_IS_ENCRYPTED,
    /** Versions of facts: {0} what is known, was applied or is the amount, {1} was paid. Notices: {0} file, line, column or how many. */
    ROWS_CONTRADICT, ROWS_DIFFER_IN_NAME, DECISIONS_NEVER_CHANGE, NUMBER_IS_USED_AGAIN, KNOWN_DOCUMENT, KNOWN_RECEIPT, DOCUMENT_IS_FIXED,
    DOCUMENT_FALLS_BELOW_PAID, RECEIPT_IS_FIXED, AT_LINE, AT_COLUMN, AT_VALUE, NOTICED, AND_MORE_CELLS, AND_MORE_NOTICES, ROWS_SET_ASIDE,
    ADVICES_WAIT, LINES_SET_ASIDE, LINES_HELD_TWICE,

    /** A payer: what he may be. */
    PAYER_KIND_IS_UNKNOWN,

    /** Tables that are looked at by hand: {0} columns, profile or what is known. */
    TABLE_HAS_NO_AMOUNT, TABLE_HAS_NO_DAYS, TABLE_IS_NONE, TABLE_HAS_NO_COLUMNS, TABLE_PROFILE_DOES_NOT_FIT, TRY_BANK_SHOWS_IT,
    TABLE_HAS_NO_HEADER,
    TABLE_PROFILE_IS_UNKNOWN, TABLE_FITS_SEVERAL_CHOOSE, TABLE_GIVES_NO_PROFILE,
    /** An ERP's lists: {0} profile, document, or what the list says, {1} what its rows add up to, what we hold or how many. */
    LIST_TYPE_IS_NONE, LIST_DOCUMENT_HAS_DUE_DATES, LIST_SUM_MIXES_CURRENCIES, LIST_SUM_DIFFERS, LIST_PAYMENTS, LIST_ITEM_DIFFERS,
    LIST_ITEM_CLEARED, LIST_IS_A_PART, LIST_PAYMENTS_BESIDE_OURS, ITEM_IS_STILL_OWED, CUSTOMERS_DIFFER_IN_ZEROS,

    /** Papers in hand: {0} the paper. {1} day; {1} day, {2} last day of the hold; {1} days, {2} the days that his terms allow. */
    ACCEPTANCE_NEEDS_MATURITY, INSTRUMENT_KIND_IS_NONE, LINE_PAYS_PAPER, PAPER_MONEY_DID_NOT_COME, PAPER_WAS_REFUSED, PAPER_IS_OVERDUE,
    PAPER_RUNS_TOO_LONG,
    /** {0} paper, {1} line of the bank or where the paper stands; {0} receipt. */
    PAPER_PAYMENT_TAKEN_BACK, PAPER_IS_NOT_IN_HAND, PROCEEDS_EXCEED_PAPER, INSTRUMENT_UNKNOWN, PAPER_IS_NOBODYS,
    /** {0} paper, {1} its amount, {2} the line's amount; {0} papers. */
    LINE_NAMES_PAPER_OF_OTHER_AMOUNT, LINE_FITS_SEVERAL_PAPERS,
    /** What to do about a paper. */
    SAY_WHAT_THE_BANK_PAID, RECORD_ITS_REFUSAL, AGREE_OTHER_TERMS,
    /** {0} paper, {1} amount, {2} day; what the caller, and those who are told, have to know. */
    CALL_PAPER_OVERDUE, CALL_PAPER_BOUNCED, ALERT_PAPER_BOUNCED,
    POSTED_PAPER_IN, POSTED_PAPER_PAID, POSTED_PAPER_ENDORSED, POSTED_PAPER_DISCOUNT, POSTED_PAPER_WORTHLESS,

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
    UNREADABLE_AMOUNT_HOLDS_NOBODY, NAMED, NAMED_AND_MORE, LINE_OF_FILE,

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
    SIGNAL_DISHONOURED, SIGNAL_PAPER_DISHONOURED, SIGNAL_PAYER_ACCOUNT, SIGNAL_THIRD_PARTY,
    /** {0} before, {1} after; {0} how often, {1} since when. */
    SIGNAL_MASTER_DATA, SIGNAL_UNREACHABLE,
    /** {0} first document, {1} exposure. */
    SIGNAL_YOUNG_AND_LARGE,
    /** {0} exposure, {1} percent used, {2} the month's ceiling. */
    CEILING_USED,
    /** {0} grade, {1} points, {2} limit, {3} terms in days. */
    RATING_PROPOSED,
    /** {0} grade, {1} terms in days, {2} limit. */
    RATE_AS_PROPOSED,
    /** {0} what was written. */
    RATING_NEEDS_GRADE, RATING_NEEDS_CUSTOMER, CONTACT_SAYS_NOTHING,
    /** {0} month. */
    POSTED_LOSS_ALLOWANCE,
    /** {0} the night it was told. */
    SIGNAL_ENDED
}
