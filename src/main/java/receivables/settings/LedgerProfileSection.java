package receivables.settings;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.DocumentType;
import receivables.ledger.table.DateForm;
import receivables.ledger.table.LedgerColumns;

/** Reads what an ERP's profile says of its columns. */
record LedgerProfileSection(Section section) {

    private static final List<String> TEXTS = List.of("document_no", "customer_no", "invoice_no", "contract_no", "contract_name",
            "order_no", "delivery_no", "account_type", "description", "applies_to");
    private static final List<String> DATES = List.of("document_date", "due_date", "posting_date");

    LedgerColumns read() {
        SortedMap<String, String> columns = new TreeMap<>();
        TEXTS.stream().filter(section::has).forEach(name -> columns.put(name, section.text(name)));
        SortedMap<String, DateForm> dates = new TreeMap<>();
        DATES.stream().filter(section::has).forEach(name -> dates.put(name, TableProfileFiles.date(section, name)));
        if (!columns.containsKey("document_no")) {
            section.mistake("document_no", "is missing");
        }
        if (!dates.containsKey("document_date")) {
            section.mistake("document_date", "is missing");
        }
        java.util.regex.Pattern group = TableProfileFiles.pattern(section, "customer_line");
        if (!columns.containsKey("customer_no") && group == null) {
            section.mistake("customer_no", "is missing; where a line names the customer for the rows below it, write customer_line");
        }
        Section amount = section.section("amount");
        LedgerColumns.Means means = amount.choice("means", LedgerColumns.Means.class);
        String column = amount.text("column");
        amount.has("thousands");
        amount.has("decimal");
        amount.has("minus");
        amount.has("signs");
        amount.done();
        return new LedgerColumns(columns, dates, type(), column, means, section.textOr("opening_paid", ""),
                TableProfileFiles.told(section, "currency"), section.textOr("customer_name", ""), group);
    }

    private LedgerColumns.TypeForm type() {
        Section type = section.section("type");
        SortedMap<String, List<String>> words = new TreeMap<>();
        Arrays.stream(DocumentType.values()).map(Enum::name).filter(type::has).forEach(name -> words.put(name, type.oneOrMore(name)));
        LedgerColumns.TypeForm form = new LedgerColumns.TypeForm(type.textOr("column", ""), words, type.oneOrMore("on_account"));
        type.done();
        if (!form.column().isEmpty() && words.isEmpty()) {
            type.mistake("column", "needs the words that stand there: INVOICE: [RV, DR], CREDIT_NOTE: [DG]");
        }
        return form;
    }
}
